package org.lantoa.stream.totals;

import java.util.Arrays;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.Unpacker;

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
    return published(figures, 0);
  }

  static long published(long[] figures, int offset) {
    return figures[offset + PUBLISHED];
  }

  static long active(long[] figures, int offset) {
    return figures[offset + ACTIVE];
  }

  static Tally gains(long[] figures) {
    return gains(figures, 0);
  }

  static Tally gains(long[] figures, int offset) {
    return new Tally(Arrays.copyOfRange(figures, offset + GAINS, offset + SLOTS));
  }

  static void add(long[] into, long[] figures) {
    add(into, 0, figures);
  }

  static void add(long[] into, int offset, long[] figures) {
    for (int slot = 0; slot < figures.length; slot++) {
      into[offset + slot] = Math.addExact(into[offset + slot], figures[slot]);
    }
  }

  static void subtract(long[] from, int offset, long[] figures) {
    for (int slot = 0; slot < figures.length; slot++) {
      from[offset + slot] = Math.subtractExact(from[offset + slot], figures[slot]);
    }
  }

  /**
   * Packs a vector: which numbers are not zero, then those. Most measures are never counted by a
   * platform, so this takes some ten bytes where the vector takes 112.
   */
  static void pack(long[] figures, Packer into) {
    pack(figures, 0, into);
  }

  static void pack(long[] figures, int offset, Packer into) {
    int present = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      present |= figures[offset + slot] == 0 ? 0 : 1 << slot;
    }
    into.count(present);
    for (int slot = 0; slot < SLOTS; slot++) {
      if (figures[offset + slot] != 0) {
        into.signed(figures[offset + slot]);
      }
    }
  }

  /** Adds what was packed to a vector. */
  static void addPacked(Unpacker packed, long[] into) {
    long present = packed.count();
    if (present >>> SLOTS != 0) {
      throw new IllegalArgumentException("figures of measures that this version does not know");
    }
    for (int slot = 0; present != 0; slot++, present >>>= 1) {
      if ((present & 1) != 0) {
        into[slot] = Math.addExact(into[slot], packed.signed());
      }
    }
  }

  /** Whether there is nothing but a change of active posts. */
  static boolean isActivity(long[] figures) {
    for (int slot = 0; slot < figures.length; slot++) {
      if ((slot == ACTIVE) == (figures[slot] == 0)) {
        return false;
      }
    }
    return true;
  }

  static boolean isZero(long[] figures) {
    for (long figure : figures) {
      if (figure != 0) {
        return false;
      }
    }
    return true;
  }

  /** A copy that has room for every measure of this version. */
  static long[] padded(long[] figures) {
    if (figures.length > SLOTS) {
      throw new IllegalArgumentException("figures of measures that this version does not know");
    }
    return Arrays.copyOf(figures, SLOTS);
  }
}
