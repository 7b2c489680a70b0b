package org.lantoa.bench.rolling;

import java.io.IOException;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;

/**
 * The same observations of as many posts over 50,000 scopes and over 700: everything, half of the
 * rest units and half sources, no campaigns, so that the number of scopes is known. Sources publish
 * all alike, so that every scope is in use.
 */
final class GrowthOfScopes {
  static final String PART = "scopes";
  private static final int MANY = 50_000;
  private static final int FEW = 700;

  private GrowthOfScopes() {}

  static void measure(
      WorkloadShape usual,
      long seed,
      BenchCluster cluster,
      int rounds,
      Findings findings,
      RawFigures raw)
      throws IOException {
    try (Stage many = Stage.of(new Workload(over(usual, MANY), seed), findings, raw);
        Stage few = Stage.of(new Workload(over(usual, FEW), seed), findings, raw)) {
      JobRuns overMany = many.runs(cluster);
      JobRuns overFew = few.runs(cluster);
      findings.found(
          "growth_scopes",
          new Comparison(PART, rounds, findings)
              .timeRatio(
                  round -> overMany.wholeJob(PART, MANY + "-scopes", round),
                  round -> overFew.wholeJob(PART, FEW + "-scopes", round)));
    }
  }

  private static WorkloadShape over(WorkloadShape usual, int scopes) {
    int sources = scopes / 2;
    return usual.withOrganisation(scopes - sources - 1, sources, 0).withEvenSources();
  }
}
