package org.lantoa.stream.coverage;

import java.util.function.LongUnaryOperator;
import org.lantoa.model.topic.Coverage;

/**
 * The arithmetic of coverage. A minute m (its first instant) is covered if the newest good poll at
 * or before m is younger than the bound: if there is a good poll with m − bound &lt; at ≤ m. A poll
 * inside a minute can first cover the next one, so it is enough to remember of each good poll its
 * first whole minute not before it, one bit: c covers c, c+1, …, c+bound−1. Bits can be set in any
 * order and twice without harm.
 */
final class WatchedMinutes {
  static final long MINUTE = 60_000;
  static final long HOUR = 3_600_000;

  private WatchedMinutes() {}

  /** The first whole minute, counted from the epoch, that a poll can cover. */
  static long firstCovered(long at) {
    return -Math.floorDiv(-at, MINUTE);
  }

  /**
   * How many of the first minutes of an hour are covered.
   *
   * @param goodMinutes per hour, counted from the epoch, one bit for each minute that is {@link
   *     #firstCovered} of a good poll
   * @param hour the hour, counted from the epoch
   * @param minutes how many of its minutes are asked for, 0 to 60
   * @param bound the source's bound in minutes, 1 or more
   */
  static int covered(LongUnaryOperator goodMinutes, long hour, int minutes, int bound) {
    long first = hour * Coverage.MINUTES;
    long from = first - bound + 1L;
    long wordOf = Math.floorDiv(from, (long) Coverage.MINUTES);
    long word = goodMinutes.applyAsLong(wordOf);
    long newest = Long.MIN_VALUE;
    int covered = 0;
    for (long minute = from; minute < first + minutes; minute++) {
      long ofHour = Math.floorDiv(minute, (long) Coverage.MINUTES);
      if (ofHour != wordOf) {
        wordOf = ofHour;
        word = goodMinutes.applyAsLong(ofHour);
      }
      if ((word & bit(minute)) != 0) {
        newest = minute;
      }
      if (minute >= first && newest != Long.MIN_VALUE && minute - newest < bound) {
        covered++;
      }
    }
    return covered;
  }

  /** The bit of a minute in the word of its hour. */
  static long bit(long minute) {
    return 1L << Math.floorMod(minute, (long) Coverage.MINUTES);
  }
}
