package org.lantoa.stream.output;

import java.time.Duration;

/**
 * How fast log time passes, as one task sees it: beside the clock, or many times as fast because a
 * log is read that was written long ago. It is measured, not guessed from dates, so that it means
 * the same for a log of the past.
 */
public final class Pace {
  /** From so much log time in a second on, totals are of instants that are long past. */
  static final Duration CATCHING_UP = Duration.ofMinutes(5);

  private static final long LOOK = 1_000;

  private long lookedAt;
  private long loggedThen = Long.MIN_VALUE;
  private boolean isCatchingUp;

  /**
   * Looks again if that was not done within the last second.
   *
   * @param now processing time
   * @param logged log time; {@link Long#MIN_VALUE} before the first tick
   */
  public void look(long now, long logged) {
    boolean isFirst = loggedThen == Long.MIN_VALUE;
    boolean isTime = isFirst || now - lookedAt >= LOOK;
    if (!isTime || logged == Long.MIN_VALUE || logged == Long.MAX_VALUE) {
      return;
    }
    if (!isFirst) {
      isCatchingUp = (logged - loggedThen) / (now - lookedAt) >= CATCHING_UP.toSeconds();
    }
    lookedAt = now;
    loggedThen = logged;
  }

  /** Whether a log was being caught up with when this looked last. */
  public boolean isCatchingUp() {
    return isCatchingUp;
  }
}
