package org.lantoa.dashboards.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Wording VIETNAMESE = new Wording(Language.VIETNAMESE, ZONE);
  private static final Wording ENGLISH = new Wording(Language.ENGLISH, ZONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0|0",
        "7|7|7",
        "999|999|999",
        "1206|1.206|1,206",
        "86261|86.261|86,261",
        "123456789|123.456.789|123,456,789",
        "-1|−1|−1",
        "-100|−100|−100",
        "-1206|−1.206|−1,206"
      })
  void groupsDigitsByTheLanguage(long number, String inVietnamese, String inEnglish) {
    assertThat(VIETNAMESE.number(number)).isEqualTo(inVietnamese);
    assertThat(ENGLISH.number(number)).isEqualTo(inEnglish);
  }

  @Test
  void keepsUnknownFiguresUnknown() {
    assertThat(VIETNAMESE.figure(null)).isEqualTo("—");
    assertThat(VIETNAMESE.figure(0L)).isEqualTo("0");
  }

  @Test
  void tellsDaysAndMinutesInTheZoneOfTheRegistry() {
    Instant lateEvening = Instant.parse("2026-11-21T18:05:00Z");

    assertThat(VIETNAMESE.minute(lateEvening)).isEqualTo("01:05 ngày 22/11/2026");
    assertThat(ENGLISH.minute(lateEvening)).isEqualTo("22 Nov 2026, 01:05");
    assertThat(VIETNAMESE.day(lateEvening)).isEqualTo("22/11/2026");
    assertThat(ENGLISH.day(LocalDate.of(2022, 3, 5))).isEqualTo("5 Mar 2022");
  }
}
