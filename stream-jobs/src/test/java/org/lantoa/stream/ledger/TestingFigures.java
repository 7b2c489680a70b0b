package org.lantoa.stream.ledger;

import java.util.Arrays;
import org.lantoa.model.Tally;
import org.lantoa.stream.totals.Figures;

final class TestingFigures {
  private TestingFigures() {}

  /** The gains of a vector: they stand behind publication and activity. */
  static Tally gains(long[] figures) {
    return new Tally(Arrays.copyOfRange(figures, 2, Figures.SLOTS));
  }
}
