package org.lantoa.bench.rolling;

import java.util.List;

/** Figures of several rounds. */
final class Medians {
  private Medians() {}

  static double median(List<Double> values) {
    return quantile(values, 0.5);
  }

  /** The smallest value that so large a part of all does not exceed. */
  static double quantile(List<Double> values, double part) {
    int place = (int) Math.ceil(part * values.size()) - 1;
    return values.stream().sorted().toList().get(Math.max(place, 0));
  }
}
