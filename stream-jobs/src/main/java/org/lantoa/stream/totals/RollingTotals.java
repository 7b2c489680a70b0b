package org.lantoa.stream.totals;

import java.util.List;
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
  private static final long NEVER = ScopeFigures.NEVER;
  private static final Horizon[] ROLLING = {Horizon.HOUR, Horizon.DAY, Horizon.WEEK, Horizon.MONTH};

  private final Buckets minutes;
  private final Buckets hours;
  private final Later later;
  private final ScopeFigures scope;

  /** Takes up the sums where they were; they and the buckets are changed in place. */
  RollingTotals(ScopeFigures scope, Buckets minutes, Buckets hours, Later later) {
    this.scope = scope;
    this.minutes = minutes;
    this.hours = hours;
    this.later = later;
  }

  /** Adds what is dated at some instants, however late it comes. */
  void add(List<DatedFigures> all) {
    all.forEach(this::add);
    later.keep();
    hours.keep();
    minutes.keep();
  }

  private void add(DatedFigures dated) {
    scope.add(Horizon.ALL, dated.figures());
    if (dated.since() == dated.at() || dated.since() < scope.asOf()) {
      addDated(dated.at(), dated.figures());
    } else {
      later.add(dated);
    }
  }

  private void addDated(long at, long[] figures) {
    long asOf = scope.asOf();
    hours.add(floor(at, HOUR), figures);
    if (asOf == NEVER || floor(at, MINUTE) >= Horizon.DAY.from(asOf)) {
      minutes.add(floor(at, MINUTE), figures);
    }
    if (at < asOf) {
      addWhereCovered(at, asOf, figures);
    }
  }

  /** Moves T on; an earlier T than before changes nothing. */
  void advance(long to) {
    long asOf = scope.asOf();
    if (to <= asOf) {
      return;
    }
    if (asOf != NEVER) {
      for (Horizon horizon : ROLLING) {
        leave(horizon, horizon.from(asOf), horizon.from(to));
      }
    }
    minutes.forEach(asOf, to, (start, figures) -> addWhereCovered(start, to, figures));
    minutes.release(asOf == NEVER ? NEVER : Horizon.DAY.from(asOf), Horizon.DAY.from(to));
    scope.moveTo(to);
    later.take(asOf, to, this::addDated);
    hours.keep();
    minutes.keep();
  }

  private void leave(Horizon horizon, long oldFrom, long newFrom) {
    if (newFrom >= scope.asOf()) {
      scope.clear(horizon);
      return;
    }
    boolean byMinute = horizon.slide().toMillis() == MINUTE;
    (byMinute ? minutes : hours)
        .forEach(oldFrom, newFrom, (start, figures) -> scope.subtract(horizon, figures));
  }

  private void addWhereCovered(long at, long end, long[] figures) {
    for (Horizon horizon : ROLLING) {
      if (at >= horizon.from(end)) {
        scope.add(horizon, figures);
      }
    }
  }

  static long floor(long at, long step) {
    return Math.floorDiv(at, step) * step;
  }
}
