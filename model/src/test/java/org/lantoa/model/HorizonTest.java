package org.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class HorizonTest {
  @Test
  void beginsAtTheNextSlideLessItsLength() {
    Instant asOf = Instant.parse("2026-01-31T10:07:00Z");

    assertThat(Horizon.HOUR.from(asOf)).hasValue(Instant.parse("2026-01-31T09:07:00Z"));
    assertThat(Horizon.DAY.from(asOf)).hasValue(Instant.parse("2026-01-30T10:07:00Z"));
    assertThat(Horizon.WEEK.from(asOf)).hasValue(Instant.parse("2026-01-24T11:00:00Z"));
    assertThat(Horizon.MONTH.from(asOf)).hasValue(Instant.parse("2026-01-01T11:00:00Z"));
    assertThat(Horizon.ALL.from(asOf)).isEmpty();
  }

  @Test
  void doesNotRoundAWholeHourUp() {
    assertThat(Horizon.WEEK.from(Instant.parse("2026-01-31T10:00:00Z")))
        .hasValue(Instant.parse("2026-01-24T10:00:00Z"));
  }
}
