package org.lantoa.bench.rolling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.local.bench.Benchmark.Findings;

/**
 * The whole job, Kafka to Kafka, over a job that only reads and parses the same topics. In turn,
 * medians of several rounds after one that warms up.
 */
final class SourceRatio {
  static final String PART = "ratio";

  private final JobRuns runs;
  private final long observations;
  private final int rounds;
  private final Findings findings;

  SourceRatio(JobRuns runs, long observations, int rounds, Findings findings) {
    this.runs = runs;
    this.observations = observations;
    this.rounds = rounds;
    this.findings = findings;
  }

  void measure() throws IOException {
    List<Double> source = new ArrayList<>();
    List<Double> job = new ArrayList<>();
    List<Double> outputs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      JobRuns.Result read = runs.sourceOnly(PART, round);
      JobRuns.Result whole = runs.wholeJob(PART, "job", round);
      tell(round, read, whole);
      if (round > 0) {
        source.add(observations / read.run().seconds());
        job.add(observations / whole.run().seconds());
        outputs.add(whole.outputs() / whole.run().secondsToLastOutput());
        ratios.add(read.run().seconds() / whole.run().seconds());
      }
    }
    findings.found("source_per_s", Medians.median(source));
    findings.found("job_per_s", Medians.median(job));
    findings.found("outputs_per_s", Medians.median(outputs));
    findings.found("ratio_to_source", Medians.median(ratios));
  }

  private void tell(int round, JobRuns.Result read, JobRuns.Result whole) {
    findings.progress(
        (round == 0 ? "warming up: " : "round " + round + " of " + rounds + ": ")
            + "source "
            + Math.round(observations / read.run().seconds())
            + "/s, job "
            + Math.round(observations / whole.run().seconds())
            + "/s, "
            + whole.outputs()
            + " outputs");
  }
}
