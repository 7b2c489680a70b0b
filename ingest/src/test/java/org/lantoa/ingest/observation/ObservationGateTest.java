package org.lantoa.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ObservationGateTest {
  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private final ObservationGate gate = new ObservationGate(InstantSource.fixed(NOW));

  @Test
  void letsPassWhatIsPublishedBeforeOrWhenObserved() {
    assertThat(gate.check(NOW, NOW)).isEmpty();
    assertThat(gate.check(NOW.minusSeconds(1), NOW)).isEmpty();
  }

  @Test
  void refusesCountsOfAPostThatWasNotPublishedYet() {
    assertThat(gate.check(NOW.plusMillis(1), NOW))
        .contains(ObservationGate.Refusal.PUBLISHED_AFTER_OBSERVED);
  }

  @Test
  void allowsOtherClocksToBeFiveMinutesAhead() {
    assertThat(gate.check(NOW, NOW.plusSeconds(300))).isEmpty();
    assertThat(gate.check(NOW, NOW.plusSeconds(300).plusMillis(1)))
        .contains(ObservationGate.Refusal.OBSERVED_IN_FUTURE);
  }
}
