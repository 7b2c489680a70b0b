package org.lantoa.bench.rolling;

import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Tick;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;

/**
 * The same number of observations where a hundred times as many posts are known, with state in
 * RocksDB. Each side first reads posts with one observation each and completes a checkpoint; then
 * the observations that are measured are appended, and each round starts from that checkpoint and
 * reads them. So what is measured is the use of posts that are there, not their making.
 */
final class GrowthOfPosts {
  static final String PART = "posts";
  private static final int MORE_POSTS = 100;
  private static final String ROCKSDB_MEMORY = "state.backend.rocksdb.memory.fixed-per-slot";

  private final BenchCluster cluster;
  private final int rounds;
  private final Findings findings;
  private final RawFigures raw;

  GrowthOfPosts(BenchCluster cluster, int rounds, Findings findings, RawFigures raw) {
    this.cluster = cluster;
    this.rounds = rounds;
    this.findings = findings;
    this.raw = raw;
  }

  void measure(WorkloadShape usual, long seed) throws IOException {
    int few = usual.posts();
    int many = Math.multiplyExact(few, MORE_POSTS);
    int more = usual.observations();
    try (Filled small = fill(usual.withPosts(few, few), seed, more);
        Filled large = fill(usual.withPosts(many, many), seed, more)) {
      findings.found("posts_few", few);
      findings.found("posts_many", many);
      findings.found(
          "growth_posts",
          new Comparison(PART, rounds, findings).timeRatio(large::measure, small::measure));
    }
  }

  /** A log whose posts are all in a checkpoint, and what came after it. */
  private final class Filled implements AutoCloseable {
    private final Stage stage;
    private final EngagementSettings settings;
    private final String checkpoint;
    private final int more;
    private final Truth truth;

    Filled(Stage stage, EngagementSettings settings, String checkpoint, int more, Truth truth) {
      this.stage = stage;
      this.settings = settings;
      this.checkpoint = checkpoint;
      this.more = more;
      this.truth = truth;
    }

    JobRuns.Result measure(int round) throws IOException {
      Configuration restored = rocksDb();
      restored.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint);
      restored.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
      JobID job = start(settings, restored);
      try {
        JobRun run =
            JobRun.watch(
                cluster,
                job,
                more + 3L * WorkloadTopics.PARTITIONS * (Workload.ONE_DAY + 1),
                JobRun.AFTER_TOTALS);
        AccountedFor.require(stage.topics(), Generation.FIRST, truth);
        raw.add(
            "run",
            Map.of(
                "part", PART,
                "side", stage.truth().contents() + "-posts",
                "round", round,
                "observations", more,
                "seconds", run.seconds()));
        return new JobRuns.Result(run, 0);
      } finally {
        cluster.cancel(job);
      }
    }

    @Override
    public void close() throws IOException {
      stage.close();
    }
  }

  private Filled fill(WorkloadShape shape, long seed, int more) throws IOException {
    Workload workload = new Workload(shape, seed);
    Stage stage = Stage.of(workload, findings, raw);
    boolean isFilled = false;
    try {
      stage.topics().createOutputs(Generation.FIRST);
      EngagementSettings settings =
          EngagementSettings.of(stage.topics().bootstrap())
              .withParallelism(BenchCluster.PARALLELISM);
      findings.progress("reading " + shape.posts() + " posts into RocksDB");
      JobID job = start(settings, rocksDb());
      String checkpoint;
      try {
        JobRun.watch(cluster, job, stage.runs(cluster).records(), JobRun.AFTER_TOTALS);
        checkpoint = cluster.checkpoint(job);
      } finally {
        cluster.cancel(job);
      }
      findings.progress("writing " + more + " observations more");
      Truth truth = stage.topics().append(taker -> workload.tellOn(new Dropping(), taker, more));
      isFilled = true;
      return new Filled(stage, settings, checkpoint, more, truth);
    } finally {
      if (!isFilled) {
        stage.close();
      }
    }
  }

  private JobID start(EngagementSettings settings, Configuration more) throws IOException {
    return cluster.submit(
        environment -> {
          EngagementJob.build(environment, settings);
          environment.configure(more);
        });
  }

  /** Increments alone, because a whole checkpoint of all posts every ten seconds is no choice. */
  private static Configuration rocksDb() {
    Configuration configuration = new Configuration();
    configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    configuration.setString(ROCKSDB_MEMORY, "512mb");
    return configuration;
  }

  private static final class Dropping implements Workload.Taker {
    @Override
    public void content(Content content) {}

    @Override
    public void observation(Observation observation) {}

    @Override
    public void tick(Tick tick) {}
  }
}
