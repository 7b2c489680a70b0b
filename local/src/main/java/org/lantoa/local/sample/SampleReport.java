package org.lantoa.local.sample;

import java.time.YearMonth;
import java.util.List;

/**
 * One file of figures that units report by hand.
 *
 * @param name of the file
 * @param lines its rows
 */
record SampleReport(String name, List<Line> lines) {
  SampleReport {
    lines = List.copyOf(lines);
  }

  /**
   * One figure.
   *
   * @param figure as the unit wrote it: a number, empty for nothing, or {@code —} for unknown
   */
  record Line(SampleUnit unit, YearMonth month, SampleIndicator indicator, String figure) {
    /** The same with another figure. */
    Line saying(String other) {
      return new Line(unit, month, indicator, other);
    }
  }
}
