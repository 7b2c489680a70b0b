package org.lantoa.ingest.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** How many repetitions are left in this hour of the clock. */
final class RetryBudget {
  private final int most;
  private final InstantSource clock;
  private Instant hour = Instant.MIN;
  private int taken;

  RetryBudget(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  synchronized boolean isSpent() {
    turn();
    return taken >= most;
  }

  /** Takes one; false if none is left. */
  synchronized boolean take() {
    if (isSpent()) {
      return false;
    }
    taken++;
    return true;
  }

  private void turn() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (!now.equals(hour)) {
      hour = now;
      taken = 0;
    }
  }
}
