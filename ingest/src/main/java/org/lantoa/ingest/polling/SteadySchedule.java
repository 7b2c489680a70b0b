package org.lantoa.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Source;

/**
 * Reads every source at the same pace, but at least twice within the minutes for which a good
 * reading counts as fresh. What fails is tried again after growing pauses, with some chance in them
 * so that sources which failed together do not come back together.
 */
public final class SteadySchedule implements Schedule {
  /** Between the first readings of two sources, so that a start is no burst of calls. */
  private static final Duration START_STEP = Duration.ofSeconds(5);

  /** How soon a platform that did not answer is asked again. */
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

  /** How soon a limit, a token or a permission that someone must mend is tried again. */
  private static final Duration FIRST_MENDING = Duration.ofMinutes(15);

  private static final Duration LONGEST_MENDING = Duration.ofHours(6);

  private final Duration every;
  private final Random random;
  private final Map<SourceKey, Integer> failures = new ConcurrentHashMap<>();

  /**
   * A schedule.
   *
   * @param every the pause between two readings of a source
   * @param seed decides all chance in it
   */
  public SteadySchedule(Duration every, long seed) {
    this.every = every;
    this.random = new Random(seed);
  }

  @Override
  public Instant first(Source source, int sources, Instant now) {
    Duration spread = least(interval(source), START_STEP.multipliedBy(sources));
    return now.plus(part(spread, 0, 1));
  }

  @Override
  public Instant next(Source source, Attempt attempt, Instant now) {
    Duration interval = interval(source);
    return switch (attempt.ending()) {
      case COMPLETE, PARTIAL, UNREADABLE -> {
        failures.remove(source.key());
        yield now.plus(part(interval, 0.95, 1));
      }
      case UNAVAILABLE -> now.plus(part(grown(source, FIRST_RETRY, interval), 0.75, 1));
      case THROTTLED, TOKEN_INVALID, PERMISSION_MISSING -> mended(source, attempt, now);
    };
  }

  private Instant mended(Source source, Attempt attempt, Instant now) {
    Instant until = attempt.forbiddenUntil();
    if (until != null) {
      failures.remove(source.key());
      Instant soonest = now.plus(part(FIRST_RETRY, 0, 0.5));
      return until.isAfter(soonest) ? until.plus(part(FIRST_RETRY, 0, 0.5)) : soonest;
    }
    return now.plus(part(grown(source, FIRST_MENDING, LONGEST_MENDING), 0.95, 1));
  }

  private Duration interval(Source source) {
    return least(every, Duration.ofMinutes(source.boundMinutes()).dividedBy(2));
  }

  /** Doubles with every failure in a row. */
  private Duration grown(Source source, Duration first, Duration longest) {
    int earlier = failures.merge(source.key(), 1, Integer::sum) - 1;
    return least(first.multipliedBy(1L << Math.min(earlier, 20)), longest);
  }

  private Duration part(Duration whole, double least, double most) {
    double chance;
    synchronized (random) {
      chance = random.nextDouble();
    }
    long millis = Math.round(whole.toMillis() * (least + (most - least) * chance));
    return Duration.ofMillis(Math.max(1, millis));
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
