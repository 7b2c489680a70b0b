package org.lantoa.bench.rolling;

import java.io.IOException;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;

/**
 * All posts in one unit, over posts that are evenly spread over the units. Both sides read the same
 * log, made by sources that publish all alike; only the registry differs.
 */
final class HotKey {
  static final String PART = "hot";

  private HotKey() {}

  static void measure(
      Workload workload, BenchCluster cluster, int rounds, Findings findings, RawFigures raw)
      throws IOException {
    try (Stage stage = Stage.of(workload, findings, raw)) {
      JobRuns runs = stage.runs(cluster);
      double longer =
          new Comparison(PART, rounds, findings)
              .timeRatio(
                  round -> {
                    stage.topics().publish(workload.registryOfOneUnit());
                    return runs.wholeJob(PART, "one-unit", round);
                  },
                  round -> {
                    stage.topics().publish(workload.registry());
                    return runs.wholeJob(PART, "even", round);
                  });
      findings.found("hot_key_ratio", 1 / longer);
    }
  }
}
