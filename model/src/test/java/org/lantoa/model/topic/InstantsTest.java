package org.lantoa.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InstantsTest {
  @Test
  void areWrittenAndReadAsThePlatformDoes() {
    Random random = new Random(20261130);
    long span = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli() + 62_167_219_200_000L;
    for (int i = 0; i < 200_000; i++) {
      long millis = Math.floorMod(random.nextLong(), span) - 62_167_219_200_000L;
      agrees(Instant.ofEpochMilli(i % 2 == 0 ? millis : millis / 1_000 * 1_000));
    }
  }

  @Test
  void areThoseOfLeapDaysAndFarYearsToo() {
    for (long day = -800_000; day < 800_000; day++) {
      agrees(Instant.ofEpochSecond(day * 86_400 + 86_399));
    }
    agrees(Instant.parse("+10000-01-01T00:00:00Z"));
    agrees(Instant.parse("-0001-12-31T23:59:59.250Z"));
    agrees(Instant.parse("2026-01-31T00:00:00.123456Z"));
  }

  private static void agrees(Instant instant) {
    String text = Instants.text(instant);
    if (!text.equals(instant.toString()) || !Instants.parse(text).equals(instant)) {
      assertThat(text).isEqualTo(instant.toString());
      assertThat(Instants.parse(text)).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "2026-01-01T24:00:01Z",
        "2026-01-01T00:60:00Z",
        "2026-01-01T00:00:61Z",
        "2026-01-01 00:00:00Z",
        "2026-01-01T00:00:0xZ",
        "2026-01-01T00:00:00.1x0Z",
        "2026-01-01T00:00:00,100Z",
        "x026-01-01T00:00:00Z",
        ""
      })
  void areRefusedAsThePlatformDoes(String text) {
    assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeParseException.class);
    assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void mayBeTheLastMomentOfADayOrALeapSecond() {
    for (String text : new String[] {"2026-01-01T24:00:00Z", "2026-06-30T23:59:60Z"}) {
      assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }
  }
}
