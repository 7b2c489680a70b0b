package org.lantoa.stream.totals;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lantoa.model.Horizon;

/**
 * The sums of one scope over the five horizons. As of T a rolling horizon covers [ceil(T, slide) −
 * length, T); what is dated at or after T waits in its minute until T passes it. Sums are
 * invertible, so a step of T adds the minutes that enter and subtracts the minutes (1 h, 24 h) or
 * hours (7 d, 30 d) that leave: the cost is that of the buckets that move, not of the horizon.
 *
 * <p>What holds only as of a later T than its date waits in {@link Later}; in {@code all}, which
 * knows no T, it counts at once.
 *
 * <p>Minutes are kept from T − 24 h on, later dates included; hours for ever, because they are the
 * figures per hour too.
 */
final class RollingTotals {
  static final long MINUTE = 60_000;
  static final long HOUR = 3_600_000;
  private static final long NEVER = ScopeState.NEVER;

  private final Buckets minutes;
  private final Buckets hours;
  private final Later later;
  private final Map<String, long[]> sums;
  private long asOf;

  /** Takes up the sums where they were; the buckets are changed in place. */
  RollingTotals(
      long asOf, Map<String, long[]> sums, Buckets minutes, Buckets hours, Buckets later) {
    this.asOf = asOf;
    this.later = new Later(later);
    this.sums = new HashMap<>(sums);
    this.sums.replaceAll((horizon, figures) -> Figures.padded(figures));
    this.minutes = minutes;
    this.hours = hours;
  }

  /** Adds what is dated at an instant, however late it comes. */
  void add(DatedFigures dated) {
    Figures.add(sum(Horizon.ALL), dated.figures());
    if (dated.since() == dated.at() || dated.since() < asOf) {
      addDated(dated.at(), dated.figures());
    } else {
      later.add(dated);
    }
  }

  private void addDated(long at, long[] figures) {
    addTo(hours, floor(at, HOUR), figures);
    if (asOf == NEVER || floor(at, MINUTE) >= from(Horizon.DAY, asOf)) {
      addTo(minutes, floor(at, MINUTE), figures);
    }
    if (at < asOf) {
      addWhereCovered(at, asOf, figures);
    }
  }

  /** Moves T on; an earlier T than before changes nothing. */
  void advance(long to) {
    if (to <= asOf) {
      return;
    }
    if (asOf != NEVER) {
      for (Horizon horizon : Horizon.values()) {
        if (horizon.isRolling()) {
          leave(horizon, from(horizon, asOf), from(horizon, to));
        }
      }
    }
    minutes.forEach(asOf, to, (start, figures) -> addWhereCovered(start, to, figures));
    long kept = from(Horizon.DAY, to);
    long oldest = asOf == NEVER ? NEVER : from(Horizon.DAY, asOf);
    minutes.forEach(oldest, kept, (start, figures) -> minutes.remove(start));
    asOf = to;
    later.take(to, this::addDated);
  }

  /** T; {@link ScopeState#NEVER} before the first tick. */
  long asOf() {
    return asOf;
  }

  /** The sums by wire name of the horizon. */
  Map<String, long[]> sums() {
    return sums;
  }

  private void leave(Horizon horizon, long oldFrom, long newFrom) {
    if (newFrom >= asOf) {
      sums.put(horizon.wireName(), Figures.zero());
      return;
    }
    boolean byMinute = horizon.slide().toMillis() == MINUTE;
    (byMinute ? minutes : hours)
        .forEach(oldFrom, newFrom, (start, figures) -> Figures.subtract(sum(horizon), figures));
  }

  private void addWhereCovered(long at, long end, long[] figures) {
    for (Horizon horizon : Horizon.values()) {
      if (horizon.isRolling() && at >= from(horizon, end)) {
        Figures.add(sum(horizon), figures);
      }
    }
  }

  private long[] sum(Horizon horizon) {
    return sums.computeIfAbsent(horizon.wireName(), name -> Figures.zero());
  }

  private static void addTo(Buckets buckets, long start, long[] figures) {
    long[] found = buckets.at(start);
    long[] bucket = found == null ? Figures.zero() : Figures.padded(found);
    Figures.add(bucket, figures);
    buckets.put(start, bucket);
  }

  private static long from(Horizon horizon, long asOf) {
    return horizon.from(Instant.ofEpochMilli(asOf)).orElseThrow().toEpochMilli();
  }

  static long floor(long at, long step) {
    return Math.floorDiv(at, step) * step;
  }
}
