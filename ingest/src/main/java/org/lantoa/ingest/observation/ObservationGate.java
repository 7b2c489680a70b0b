package org.lantoa.ingest.observation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The rules of time that every way into the log applies before it appends an observation. */
public final class ObservationGate {
  /** By how much another machine's clock may be ahead of this one's. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final InstantSource clock;

  /**
   * A gate.
   *
   * @param clock ingest's own clock
   */
  public ObservationGate(InstantSource clock) {
    this.clock = clock;
  }

  /** Why an observation may not pass. */
  public enum Refusal {
    /** Counts of a post that was not published yet. */
    PUBLISHED_AFTER_OBSERVED("published-after-observed"),
    /** An observation from the future. */
    OBSERVED_IN_FUTURE("observed-in-future");

    private final String code;

    Refusal(String code) {
      this.code = code;
    }

    /** The stable code used in refusals. */
    public String code() {
      return code;
    }
  }

  /** The first rule that an observation breaks; empty if it may pass. */
  public Optional<Refusal> check(Instant publishedAt, Instant observedAt) {
    if (observedAt.isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
      return Optional.of(Refusal.OBSERVED_IN_FUTURE);
    }
    return publishedAt.isAfter(observedAt)
        ? Optional.of(Refusal.PUBLISHED_AFTER_OBSERVED)
        : Optional.empty();
  }
}
