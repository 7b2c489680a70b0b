package org.lantoa.stream.totals;

import java.util.Arrays;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

/**
 * The vector that is kept per scope and bucket of time: posts published, posts active, then the
 * gains per {@link Measure#slot()}. Measures stand last, so that a vector written before a measure
 * existed is a shorter one.
 */
public final class Figures {
  /** How many numbers a vector holds. */
  public static final int SLOTS = 2 + Measure.SLOTS;

  private static final int PUBLISHED = 0;
  private static final int ACTIVE = 1;
  private static final int GAINS = 2;

  private Figures() {}

  /** A vector of nothing. */
  static long[] zero() {
    return new long[SLOTS];
  }

  /** One post published. */
  public static long[] published() {
    long[] figures = zero();
    figures[PUBLISHED] = 1;
    return figures;
  }

  /**
   * A change of the number of posts whose latest non-zero gain has this date.
   *
   * @param posts 1 or −1
   */
  public static long[] active(int posts) {
    long[] figures = zero();
    figures[ACTIVE] = posts;
    return figures;
  }

  /** Gains. */
  public static long[] gains(Tally gains) {
    long[] figures = zero();
    System.arraycopy(gains.sums(), 0, figures, GAINS, Measure.SLOTS);
    return figures;
  }

  static long published(long[] figures) {
    return figures[PUBLISHED];
  }

  static long active(long[] figures) {
    return figures[ACTIVE];
  }

  static Tally gains(long[] figures) {
    return new Tally(Arrays.copyOfRange(figures, GAINS, SLOTS));
  }

  static void add(long[] into, long[] figures) {
    for (int slot = 0; slot < figures.length; slot++) {
      into[slot] = Math.addExact(into[slot], figures[slot]);
    }
  }

  static void subtract(long[] from, long[] figures) {
    for (int slot = 0; slot < figures.length; slot++) {
      from[slot] = Math.subtractExact(from[slot], figures[slot]);
    }
  }

  /** A copy that has room for every measure of this version. */
  static long[] padded(long[] figures) {
    if (figures.length > SLOTS) {
      throw new IllegalArgumentException("figures of measures that this version does not know");
    }
    return Arrays.copyOf(figures, SLOTS);
  }
}
