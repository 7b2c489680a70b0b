package org.lantoa.ingest.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
public final class TestingClock implements InstantSource {
  private volatile Instant now;

  /** A clock that shows an instant. */
  public TestingClock(Instant now) {
    this.now = now;
  }

  /** Sets the clock, forward or back. */
  public void set(Instant instant) {
    now = instant;
  }

  /** Moves the clock; a negative duration sets it back. */
  public void move(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
