package org.lantoa.bench.rolling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.local.bench.Benchmark.Findings;

/** The whole job over two logs or two registries, in turn; the median of each round's ratio. */
final class Comparison {
  private final String part;
  private final int rounds;
  private final Findings findings;

  Comparison(String part, int rounds, Findings findings) {
    this.part = part;
    this.rounds = rounds;
    this.findings = findings;
  }

  /** One side of it. */
  interface Side {
    JobRuns.Result run(int round) throws IOException;
  }

  /** How much longer the one takes than the other. */
  double timeRatio(Side one, Side other) throws IOException {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      double base = other.run(round).run().seconds();
      double compared = one.run(round).run().seconds();
      findings.progress(
          part
              + (round == 0 ? ", warming up: " : ", round " + round + " of " + rounds + ": ")
              + compared
              + " s over "
              + base
              + " s");
      if (round > 0) {
        ratios.add(compared / base);
      }
    }
    return Medians.median(ratios);
  }
}
