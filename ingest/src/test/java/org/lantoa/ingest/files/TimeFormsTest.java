package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormsTest {
  private static final DateTimeFormatter HOURS_MINUTES_SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T08:30:00+07:00, 2026-01-31T01:30:00Z",
    "2026-01-31T08:30+07:00, 2026-01-31T01:30:00Z",
    "2026-01-31T08:30:00Z, 2026-01-31T08:30:00Z",
    "2026-01-31T08:30:00.123456Z, 2026-01-31T08:30:00.123Z",
    "2026-01-31 08:30, 2026-01-31T01:30:00Z",
    "2026-01-31 8:30, 2026-01-31T01:30:00Z",
    "2026-01-31T08:30:15, 2026-01-31T01:30:15Z",
    "2026-01-31 08:30:15, 2026-01-31T01:30:15Z",
    "31/01/2026 08:30, 2026-01-31T01:30:00Z",
    "31/01/2026 8:30:15, 2026-01-31T01:30:15Z",
    "05/01/2026 00:00, 2026-01-04T17:00:00Z",
  })
  void readsTheTemplatesForms(String text, Instant expected) {
    assertThat(TimeForms.TEMPLATE.read(text, ZONE)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/5/2026 08:30",
        "31/1/2026 08:30",
        "01/31/2026 08:30",
        "30/02/2026 08:30",
        "2026-02-30 08:30",
        "2026-02-30T08:30:00Z",
        "31/01/26 08:30",
        "31/01/2026",
        "2026-01-31",
        "31-01-2026 08:30",
        "2026-01-31 24:00",
        "2026-01-31 08:60",
        "46053.354",
        "hôm qua",
        "",
        "2026-01-31 08:30 Nguyễn",
      })
  void refusesWhatTwoReadersCouldTakeForTwoDays(String text) {
    assertThat(TimeForms.TEMPLATE.read(text, ZONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4/22/2018 6:00, 2018-04-21T23:00:00Z",
    "12/1/2017 23:59, 2017-12-01T16:59:00Z",
    "9/11/13 00:12, 2013-09-10T17:12:00Z",
    "10/11/13 08:23, 2013-10-11T01:23:00Z",
  })
  void readsTheUciTablesMonthFirstForms(String text, Instant expected) {
    assertThat(TimeForms.UCI.read(text, ZONE)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22/4/2018 6:00", "2/30/2018 6:00", "4/22/218 6:00"})
  void refusesOtherFormsInTheUciTable(String text) {
    assertThat(TimeForms.UCI.read(text, ZONE)).isEmpty();
  }

  @Property
  void readsBackEveryMinuteInEveryForm(
      @ForAll @IntRange(min = 0, max = 20_000_000) int minutes,
      @ForAll @IntRange(max = 3) int form) {
    LocalDateTime time = LocalDateTime.of(2000, 1, 2, 0, 0).plusMinutes(minutes);
    String pattern =
        new String[] {"uuuu-MM-dd HH:mm", "dd/MM/uuuu HH:mm", "M/d/uuuu H:mm", "M/d/yy HH:mm"}
            [form];
    TimeForms forms = form < 2 ? TimeForms.TEMPLATE : TimeForms.UCI;
    String text = time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    assertThat(forms.read(text, ZoneOffset.ofHours(7)))
        .contains(time.toInstant(ZoneOffset.ofHours(7)));
  }

  @Property
  void neverFailsOnAnyText(@ForAll @StringLength(max = 30) String text) {
    assertThat(TimeForms.TEMPLATE.read(text, ZONE)).isNotNull();
    assertThat(TimeForms.UCI.read(text, ZONE)).isNotNull();
  }

  @Property
  void readsPlainTimesAsThePatternDoes(
      @ForAll @Chars({'0', '1', '2', '3', '9', '-', '/', ':', ' ', 'T'}) @StringLength(max = 19)
          String text) {
    TimeText plain = PlainTime.read(text);
    if (plain != null) {
      assertThat(TimeText.byPattern(text)).contains(plain);
    }
  }

  @Property
  void readsEveryPlainTime(
      @ForAll @IntRange(min = 0, max = 9999) int year,
      @ForAll @IntRange(min = 0, max = 99) int month,
      @ForAll @IntRange(min = 0, max = 99) int day,
      @ForAll @IntRange(min = 0, max = 86_399) int second,
      @ForAll boolean isYearFirst,
      @ForAll boolean hasSeconds) {
    String date = isYearFirst ? "%1$04d-%2$02d-%3$02d" : "%3$02d/%2$02d/%1$04d";
    String time = LocalTime.ofSecondOfDay(second).format(HOURS_MINUTES_SECONDS);
    String text =
        String.format(Locale.ROOT, date, year, month, day)
            + ' '
            + (hasSeconds ? time : time.substring(0, 5));
    assertThat(PlainTime.read(text)).isNotNull();
    assertThat(TimeText.byPattern(text)).hasValue(PlainTime.read(text));
  }
}
