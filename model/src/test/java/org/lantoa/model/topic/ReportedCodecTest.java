package org.lantoa.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.Count;
import org.lantoa.model.SourceKey;
import org.lantoa.model.reported.GroupCounts;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.reported.ReportingPeriod;

final class ReportedCodecTest {
  private static final Instant JULY = Instant.parse("2026-07-05T02:00:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-05T02:00:00Z");
  private static final String FIGURE =
      """
      {"v":1,"unit":"xa-a","indicator":"bang-ron","measure":"banners","period":"2026-Q2",
      "value":0,"reportedAt":"2026-07-05T02:00:00Z","corrects":null}""";

  @Test
  void keepsUnknownApartFromZero() throws Exception {
    assertThat(RecordCodec.REPORTED.read(bytes(FIGURE)).value()).isEqualTo(Count.of(0));
    assertThat(RecordCodec.REPORTED.read(bytes(FIGURE.replace(":0,", ":null,"))).value())
        .isEqualTo(Count.UNKNOWN);
  }

  @Test
  void writesWhatItReads() throws Exception {
    ReportedFigure first = figure(Count.of(1300), JULY);
    roundTrip(RecordCodec.REPORTED, first);
    roundTrip(RecordCodec.REPORTED, figure(Count.UNKNOWN, AUGUST).after(first));
    GroupMonth month =
        group(new GroupCounts(Count.of(4), Count.UNKNOWN, Count.of(0), Count.of(9)), JULY);
    roundTrip(RecordCodec.GROUP_MONTHS, month);
    roundTrip(RecordCodec.GROUP_MONTHS, group(month.counts(), AUGUST).after(month));
    roundTrip(RecordCodec.INDICATORS, Indicators.NONE);
    roundTrip(
        RecordCodec.INDICATORS,
        new Indicators(
            List.of(
                new Indicator("a", "Buổi", null, ReportedMeasure.SESSIONS),
                new Indicator("b", "Lượt", "Attendances", ReportedMeasure.ATTENDANCES))));
  }

  @Test
  void aCorrectionNamesWhatItReplaced() {
    ReportedFigure correction = figure(Count.of(7), AUGUST).after(figure(Count.of(70), JULY));

    assertThat(correction.corrects()).isEqualTo(new ReportedFigure.Earlier(Count.of(70), JULY));
    assertThat(correction.key()).isEqualTo("xa-a|chia-se|2026-Q2");
    assertThat(correction.saysTheSameAs(figure(Count.of(7), JULY))).isTrue();
    assertThat(correction.saysTheSameAs(figure(Count.of(70), JULY))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"value\":-1",
        "\"value\":1.5",
        "\"value\":\"3\"",
        "\"measure\":\"people\"",
        "\"period\":\"2026-04-01..2026-06-30\"",
        "\"unit\":\"Xã A\"",
        "\"reporter\":\"x\""
      })
  void refusesWhatIsNotPartOfTheRecord(String field) {
    String name = field.substring(1, field.indexOf('"', 1));
    String changed =
        FIGURE.contains('"' + name + '"')
            ? FIGURE.replaceFirst("\"" + name + "\":[^,}]+", field)
            : FIGURE.replace("\"v\":1", "\"v\":1," + field);

    assertThatThrownBy(() -> RecordCodec.REPORTED.read(bytes(changed)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(name);
  }

  private static ReportedFigure figure(Count value, Instant reportedAt) {
    return new ReportedFigure(
        "xa-a",
        "chia-se",
        ReportedMeasure.SHARES_RECEIVED,
        ReportingPeriod.quarter(2026, 2),
        value,
        reportedAt,
        null);
  }

  private static GroupMonth group(GroupCounts counts, Instant reportedAt) {
    return new GroupMonth(
        SourceKey.parse("facebook:7"), YearMonth.of(2026, 6), counts, reportedAt, null);
  }

  private static <T> void roundTrip(RecordCodec<T> codec, T record) throws Exception {
    assertThat(codec.read(codec.write(record))).isEqualTo(record);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
