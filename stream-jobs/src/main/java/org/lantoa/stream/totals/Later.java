package org.lantoa.stream.totals;

/**
 * Figures that hold only as of a later instant than their date: a post that was active at 9:00 and
 * again at 10:00 is active at 9:00 as of every T up to 10:00, and no longer as of those after. They
 * are kept by both minutes, packed into the one key that buckets have.
 */
final class Later {
  private static final int HALF = 32;

  private final Buckets waiting;

  Later(Buckets waiting) {
    this.waiting = waiting;
  }

  void add(DatedFigures dated) {
    long key = minute(dated.since()) << HALF | (minute(dated.at()) & 0xFFFF_FFFFL);
    waiting.add(key, dated.figures());
  }

  /** Hands over, by their date, what holds as of an instant, a whole minute. */
  void take(long asOf, Buckets.Visitor receiver) {
    long end = minute(asOf) << HALF;
    waiting.forEach(
        Long.MIN_VALUE,
        end,
        (key, figures) -> receiver.visit((long) (int) key * RollingTotals.MINUTE, figures));
    waiting.release(Long.MIN_VALUE, end);
  }

  private static long minute(long at) {
    return Math.floorDiv(at, RollingTotals.MINUTE);
  }
}
