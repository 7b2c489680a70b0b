package org.lantoa.ingest.facebook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;

/**
 * A time in which no call is made, of one token or of one app. It outlasts a restart: a call in its
 * midst would lengthen the platform's own block. Safe for several threads.
 */
final class Pause {
  /** The platform tells whole minutes, of an estimate: one more is on the safe side. */
  private static final Duration ROUNDING = Duration.ofMinutes(1);

  private static final int MOST_DOUBLINGS = 2;

  private final InstantSource clock;
  private final PauseFile file;
  private Instant until = Instant.MIN;
  private String detail = "";
  private int doublings;
  private int next;

  /**
   * The pause that was kept, if there is one.
   *
   * @param file where it is kept
   */
  Pause(InstantSource clock, PauseFile file) {
    this.clock = clock;
    this.file = file;
    file.read(clock.instant())
        .ifPresent(
            kept -> {
              until = kept.until();
              detail = kept.detail();
            });
  }

  /**
   * Begins it, or lengthens the one that is; none is ever shortened.
   *
   * @param why a stable code
   * @param told how long the platform says; zero if it does not
   * @param otherwise how long in that case, at first
   */
  synchronized void begin(String why, Duration told, Duration otherwise) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean isNew = !now.isBefore(until);
    if (isNew && told.isZero()) {
      doublings = next;
      next = Math.min(MOST_DOUBLINGS, next + 1);
    }
    Duration length = told.isZero() ? otherwise.multipliedBy(1L << doublings) : told.plus(ROUNDING);
    Instant end = now.plus(length);
    if (end.isAfter(until)) {
      until = end;
      detail = why;
      file.write(until, detail);
    }
  }

  /** Calls go well: the next pause is a short one again. */
  synchronized void relax() {
    next = 0;
    doublings = 0;
  }

  /** The pause that is now; absent if calls may be made. */
  synchronized @Nullable SourceException running() {
    return clock.instant().isBefore(until) ? SourceException.throttled(detail, until) : null;
  }
}
