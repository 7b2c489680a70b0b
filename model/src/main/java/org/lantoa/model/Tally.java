package org.lantoa.model;

import java.util.Arrays;
import java.util.Map;

/**
 * A sum per measure: of gains, or of posts. Sums of gains may be negative (a platform lowered a
 * count). A tally does not say whether a measure was known: totals carry the number of posts with a
 * known count beside it.
 *
 * @param sums the sum per {@link Measure#slot()}
 */
public record Tally(long[] sums) {
  private static final Tally ZERO = new Tally(new long[Measure.SLOTS]);

  /** Pads a vector that was written before the newest measures existed. */
  public Tally {
    if (sums.length > Measure.SLOTS) {
      throw new IllegalArgumentException("sums of measures that this version does not know");
    }
    sums = Arrays.copyOf(sums, Measure.SLOTS);
  }

  /** Nothing summed yet. */
  public static Tally zero() {
    return ZERO;
  }

  /** A tally from a map; a measure that is not in the map is 0. */
  public static Tally of(Map<Measure, Long> sums) {
    long[] vector = new long[Measure.SLOTS];
    sums.forEach((measure, sum) -> vector[measure.slot()] = sum);
    return new Tally(vector);
  }

  /** The sum of one measure. */
  public long of(Measure measure) {
    return sums[measure.slot()];
  }

  /**
   * The sum with another tally.
   *
   * @throws ArithmeticException if a sum leaves the range of a long
   */
  public Tally plus(Tally other) {
    long[] vector = new long[Measure.SLOTS];
    for (int slot = 0; slot < vector.length; slot++) {
      vector[slot] = Math.addExact(sums[slot], other.sums[slot]);
    }
    return new Tally(vector);
  }

  /** A copy of the vector. */
  @Override
  public long[] sums() {
    return sums.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally that && Arrays.equals(that.sums, sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Tally{");
    for (Measure measure : Measure.values()) {
      if (of(measure) != 0) {
        text.append(text.length() > 6 ? ", " : "").append(measure.wireName()).append('=');
        text.append(of(measure));
      }
    }
    return text.append('}').toString();
  }
}
