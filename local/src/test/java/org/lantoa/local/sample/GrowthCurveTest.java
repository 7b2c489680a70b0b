package org.lantoa.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrowthCurveTest {
  /** 08:00 in Viet Nam. */
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void halfIsGatheredWithinAboutEightyMinutesAndNearlyAllInADay() {
    assertThat(after(Duration.ofMinutes(80))).isCloseTo(0.5, within(0.08));
    assertThat(after(Duration.ofHours(7))).isCloseTo(0.8, within(0.05));
    assertThat(after(Duration.ofHours(24))).isCloseTo(0.95, within(0.03));
    assertThat(after(Duration.ofDays(20))).isEqualTo(1);
  }

  @Test
  void nightIsAPlateau() {
    double atMidnight = after(Duration.ofHours(16));
    double atFive = after(Duration.ofHours(21));

    assertThat(atFive - atMidnight).isBetween(0.0, 0.01);
  }

  @Test
  void neverFalls() {
    double before = 0;
    for (int minute = 0; minute < 20_000; minute += 7) {
      double share = after(Duration.ofMinutes(minute));
      assertThat(share).isGreaterThanOrEqualTo(before);
      before = share;
    }
  }

  @Test
  void weekendsAreSlowerInAWeekAndNowhereElse() {
    Instant saturday = MORNING.minus(Duration.ofDays(2));
    Duration age = Duration.ofMinutes(80);

    assertThat(GrowthCurve.shareInWeek(saturday, saturday.plus(age), 1))
        .isLessThan(GrowthCurve.share(saturday, saturday.plus(age), 1));
    assertThat(GrowthCurve.shareInWeek(MORNING, MORNING.plus(age), 1))
        .isGreaterThan(GrowthCurve.share(MORNING, MORNING.plus(age), 1));
    assertThat(GrowthCurve.share(saturday, saturday.plus(age), 1)).isEqualTo(after(age));
  }

  private static double after(Duration age) {
    return GrowthCurve.share(MORNING, MORNING.plus(age), 1);
  }
}
