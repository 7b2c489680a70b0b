package org.lantoa.local.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void standsUntilItIsMoved() {
    SimulatedClock clock = SimulatedClock.standing(START);

    assertThat(clock.instant()).isEqualTo(START);
    clock.advance(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3600));
  }

  @Test
  void wakesSleepersWhenItsTimeHasCome() throws Exception {
    SimulatedClock clock = SimulatedClock.standing(START);
    CompletableFuture<Instant> woken = CompletableFuture.supplyAsync(() -> slept(clock));

    assertThat(clock.awaitSleepers(1, PATIENCE)).isTrue();
    assertThat(clock.nextWake()).hasValue(START.plus(Duration.ofMinutes(10)));
    clock.advance(Duration.ofMinutes(9));
    assertThat(woken).isNotDone();
    assertThat(clock.awaitSleepers(1, PATIENCE)).isTrue();
    clock.advance(Duration.ofMinutes(1));
    assertThat(woken.get()).isEqualTo(START.plus(Duration.ofMinutes(10)));
    assertThat(clock.nextWake()).isEmpty();
  }

  @Test
  void runsFasterThanRealTime() {
    SimulatedClock clock = SimulatedClock.running(START, SimulatedClock.FASTEST);

    assertThat(slept(clock)).isAfterOrEqualTo(START.plus(Duration.ofMinutes(10)));
  }

  @Test
  void refusesOtherSpeedsAndTheWayBack() {
    assertThatThrownBy(() -> SimulatedClock.running(START, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SimulatedClock.running(START, 10_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SimulatedClock.standing(START).advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant slept(SimulatedClock clock) {
    try {
      clock.sleep(Duration.ofMinutes(10));
      return clock.instant();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
