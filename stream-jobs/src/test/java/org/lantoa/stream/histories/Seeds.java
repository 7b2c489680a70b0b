package org.lantoa.stream.histories;

import java.util.Random;

/** Random numbers from seeds that people count up: neighbours must not begin alike. */
final class Seeds {
  private Seeds() {}

  static Random random(long seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L + 0x2545F4914F6CDD1DL);
  }
}
