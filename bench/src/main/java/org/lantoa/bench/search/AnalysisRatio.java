package org.lantoa.bench.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How fast texts are analysed, beside Lucene's standard tokenizer with lower case, by JMH. */
final class AnalysisRatio {
  private static final int FORKS = 3;
  private static final int ITERATIONS = 5;

  private AnalysisRatio() {}

  static void measure(Findings findings, RawFigures raw) throws IOException {
    findings.progress("measuring the analysis with JMH, " + FORKS + " processes each");
    var options =
        new OptionsBuilder()
            .include(AnalysisSpeed.class.getName() + ".*")
            .forks(FORKS)
            .warmupIterations(ITERATIONS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      Map<String, Double> perSecond = new HashMap<>();
      for (RunResult result : new Runner(options).run()) {
        double score = result.getPrimaryResult().getStatistics().getPercentile(50);
        perSecond.put(result.getPrimaryResult().getLabel(), score);
        raw.add(
            "analysis",
            Map.of(
                "analyzer",
                result.getPrimaryResult().getLabel(),
                "runs_per_s",
                score,
                "error",
                result.getPrimaryResult().getScoreError()));
      }
      double standard = perSecond.getOrDefault("standard", Double.NaN);
      double ours = perSecond.getOrDefault("ours", Double.NaN);
      double pairs = perSecond.getOrDefault("pairs", Double.NaN);
      findings.found("analysis_ratio", ours / standard);
      findings.found("analysis_ratio_with_pairs", 1 / (1 / ours + 1 / pairs) / standard);
    } catch (RunnerException failed) {
      throw new IOException("JMH did not run, so the analysis was not measured", failed);
    }
  }
}
