package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
  private static final TimeForms MONTH_FIRST = TimeForms.OPEN.in(DateOrder.MDY);

  @ParameterizedTest
  @CsvSource({
    "9/28/2026 6:12 PM, 2026-09-28T18:12:00Z",
    "9/28/2026 12:05 AM, 2026-09-28T00:05:00Z",
    "9/28/2026 12:05 CH, 2026-09-28T12:05:00Z",
    "9-28-2026 6:12, 2026-09-28T06:12:00Z",
    "2026/9/28 6:12, 2026-09-28T06:12:00Z",
    "2026-09-28T06:12:00.5+0200, 2026-09-28T04:12:00.500Z",
    "2026-09-28 06:12:00 ICT, 2026-09-27T23:12:00Z",
    "2026-09-28 06:12:00 -03, 2026-09-28T09:12:00Z",
  })
  void readsTheFormsOfExports(String text, Instant expected) {
    assertThat(MONTH_FIRST.read(text, ZoneOffset.UTC)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28/9/2026 6:12",
        "9/28/26 6:12",
        "9/28-2026 6:12",
        "9/28/2026 13:12 PM",
        "9/28/2026 0:12 AM",
        "9/28/2026 24:00",
        "9/28/2026",
        "2026-09-28 06:12 CST",
        "2026-09-28 06:12 +99",
        "2026-09-28 06:12 Nguyen",
        "9/28/20260 6:12",
      })
  void refusesWhatIsNoTimeForCertain(String text) {
    assertThat(MONTH_FIRST.read(text, ZoneId.of("Asia/Ho_Chi_Minh"))).isEmpty();
  }

  @Test
  void takesNoOrderForGrantedWhereNoneIsKnown() {
    assertThat(TimeForms.OPEN.read("01/13/2026 08:00", ZoneOffset.UTC)).isEmpty();
    assertThat(TimeForms.OPEN.in(DateOrder.YMD).read("01/13/2026 08:00", ZoneOffset.UTC)).isEmpty();
    assertThat(TimeForms.OPEN.read("2026-01-13 08:00", ZoneOffset.UTC)).isPresent();
  }
}
