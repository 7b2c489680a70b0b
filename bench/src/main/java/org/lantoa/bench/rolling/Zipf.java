package org.lantoa.bench.rolling;

import java.util.SplittableRandom;

/** Draws ranks by Zipf's law with exponent 1, in constant time and without a table. */
final class Zipf {
  private Zipf() {}

  /**
   * A rank from 0 to {@code count − 1}: rank r with the probability {@code ln((r + 2) / (r + 1)) /
   * ln(count + 1)}, which falls as 1/r does.
   */
  static int rank(SplittableRandom random, int count) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(count + 1.0)) - 1;
    return Math.min(Math.max(rank, 0), count - 1);
  }
}
