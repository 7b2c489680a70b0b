package org.lantoa.ingest.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;

/**
 * A time in which no call is made, because the platform had enough of them. Each follows twice as
 * long as the one before, from a minute to an hour, until a call succeeds; if the platform names a
 * longer one, that one holds, up to a day. It holds across restarts.
 */
final class Pause {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LONGEST_NAMED = Duration.ofDays(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private final InstantSource clock;
  private final PauseFile file;
  private Duration next = SHORTEST;
  private @Nullable Instant until;
  private String detail = "";

  /**
   * The pause of one token.
   *
   * @param clock tells when it is over
   * @param file keeps it across restarts
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

  /** Begins one, or lengthens the one that is. */
  synchronized SourceException begin(String why, List<String> retryAfter) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant end = now.plus(longer(next, named(retryAfter)));
    Instant running = until;
    if (running == null || running.isBefore(end)) {
      until = end;
      detail = why;
      file.write(end, why);
    }
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    return SourceException.throttled(detail, until);
  }

  /** A call succeeded. */
  synchronized void end() {
    next = SHORTEST;
  }

  synchronized void requireOver() throws SourceException {
    Instant running = until;
    Instant now = clock.instant();
    // None is longer than a day: the clock was set back since, and tells nothing of this one.
    if (running != null && running.isAfter(now.plus(LONGEST_NAMED))) {
      until = null;
    } else if (running != null && now.isBefore(running)) {
      throw SourceException.throttled(detail, running);
    }
  }

  private static Duration named(List<String> retryAfter) {
    // The other form, a date, is not used by the platforms that are read.
    if (retryAfter.isEmpty() || !SECONDS.matcher(retryAfter.get(0)).matches()) {
      return Duration.ZERO;
    }
    Duration named = Duration.ofSeconds(Long.parseLong(retryAfter.get(0)));
    return named.compareTo(LONGEST_NAMED) > 0 ? LONGEST_NAMED : named;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
