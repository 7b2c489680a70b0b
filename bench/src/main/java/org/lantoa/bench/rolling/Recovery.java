package org.lantoa.bench.rolling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.model.topic.Generation;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;

/**
 * Checkpoints and recovery with the state of the whole workload while 500 observations a second
 * come in: how long the checkpoints take that the job makes by itself, and how long it takes, after
 * its task manager was killed, until it takes records again.
 */
final class Recovery {
  static final String PART = "recovery";
  private static final double PER_SECOND = 500;
  private static final long QUIET_RUN_MS = 70_000;
  private static final long AFTER_KILL_MS = 30_000;
  private static final int KILLS = 3;

  private Recovery() {}

  static void measure(Workload workload, BenchCluster cluster, Findings findings, RawFigures raw)
      throws IOException {
    try (Stage stage = Stage.of(workload, findings, raw)) {
      stage.topics().createOutputs(Generation.FIRST);
      EngagementSettings settings =
          EngagementSettings.of(stage.topics().bootstrap())
              .withParallelism(BenchCluster.PARALLELISM);
      JobID job = cluster.submit(environment -> EngagementJob.build(environment, settings));
      try {
        JobRun.watch(cluster, job, stage.runs(cluster).records(), JobRun.AFTER_TOTALS);
        try (LiveLog live = LiveLog.begin(stage.topics().bootstrap(), workload.shape().sources())) {
          checkpoints(cluster, job, live, findings, raw);
          kills(cluster, live, findings, raw);
        }
      } finally {
        cluster.cancel(job);
      }
    }
  }

  private static void checkpoints(
      BenchCluster cluster, JobID job, LiveLog live, Findings findings, RawFigures raw)
      throws IOException {
    findings.progress("checkpoints while " + PER_SECOND + " observations a second come in");
    Instant begun = InstantSource.system().instant();
    live.append(PER_SECOND, QUIET_RUN_MS, passed -> {});
    List<Double> millis = cluster.checkpointMillis(job, begun);
    raw.add("checkpoints", Map.of("millis", millis));
    findings.found("checkpoints", millis.size());
    findings.found("checkpoint_ms_p50", Medians.median(millis));
    findings.found("checkpoint_ms_p99", Medians.quantile(millis, 0.99));
  }

  private static void kills(BenchCluster cluster, LiveLog live, Findings findings, RawFigures raw)
      throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      findings.progress("killing the task manager, " + kill + " of " + KILLS);
      long begun = System.nanoTime();
      CompletableFuture<Void> replaced = CompletableFuture.runAsync(() -> replace(cluster));
      long[] back = new long[1];
      live.append(
          PER_SECOND,
          AFTER_KILL_MS,
          passed -> {
            if (back[0] == 0 && replaced.isDone() && cluster.taken().of("Sieve observations") > 0) {
              back[0] = System.nanoTime();
            }
          });
      BenchCluster.await(replaced);
      if (back[0] == 0) {
        throw new IOException("the job took no record within " + AFTER_KILL_MS + " ms of the kill");
      }
      seconds.add((back[0] - begun) / 1e9);
    }
    raw.add("recovery", Map.of("seconds", seconds));
    findings.found("recovery_s", Medians.median(seconds));
  }

  private static void replace(BenchCluster cluster) {
    try {
      cluster.replaceTaskManager();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
