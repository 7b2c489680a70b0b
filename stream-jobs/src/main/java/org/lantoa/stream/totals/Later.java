package org.lantoa.stream.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

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
    long[] found = waiting.at(key);
    long[] sum = found == null ? Figures.zero() : Figures.padded(found);
    Figures.add(sum, dated.figures());
    waiting.put(key, sum);
  }

  /** Hands over, by their date, what holds as of an instant, a whole minute. */
  void take(long asOf, BiConsumer<Long, long[]> receiver) {
    List<Long> due = new ArrayList<>();
    waiting.forEach(Long.MIN_VALUE, minute(asOf) << HALF, (key, figures) -> due.add(key));
    for (long key : due) {
      long[] figures = waiting.at(key);
      waiting.remove(key);
      if (figures != null) {
        receiver.accept((long) (int) key * RollingTotals.MINUTE, Figures.padded(figures));
      }
    }
  }

  private static long minute(long at) {
    return Math.floorDiv(at, RollingTotals.MINUTE);
  }
}
