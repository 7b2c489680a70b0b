package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.bench.RawFigures;
import org.lantoa.model.topic.Generation;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;

/** Runs of jobs over the log of one broker, each from its beginning. */
final class JobRuns {
  private final WorkloadTopics topics;
  private final BenchCluster cluster;
  private final Truth truth;
  private final RawFigures raw;
  private Generation generation = Generation.FIRST;
  private int groups;

  JobRuns(WorkloadTopics topics, BenchCluster cluster, Truth truth, RawFigures raw) {
    this.topics = topics;
    this.cluster = cluster;
    this.truth = truth;
    this.raw = raw;
  }

  /**
   * What a run came to.
   *
   * @param run how long it took
   * @param outputs how many records it wrote
   */
  record Result(JobRun run, long outputs) {}

  /** Looks at a job that has come to the end of the log and still runs. */
  interface Look {
    void at(JobID job) throws IOException;
  }

  /** Reads, parses and drops. */
  Result sourceOnly(String part, int round) throws IOException {
    EngagementSettings settings = settings();
    JobRun run =
        run(
            environment -> SourceOnly.build(environment, settings),
            JobRun.AFTER_READING,
            job -> {});
    return noted(part, "source", round, new Result(run, 0));
  }

  /** The whole job into outputs of its own, which are checked and deleted. */
  Result wholeJob(String part, String side, int round) throws IOException {
    return wholeJob(part, side, round, job -> {});
  }

  /** The same, with a look at the job before it is cancelled. */
  Result wholeJob(String part, String side, int round, Look atEnd) throws IOException {
    generation = generation.next();
    topics.createOutputs(generation);
    EngagementSettings settings = settings().withGeneration(generation);
    JobRun run =
        run(environment -> EngagementJob.build(environment, settings), JobRun.AFTER_TOTALS, atEnd);
    Result result = new Result(run, topics.outputs(generation));
    AccountedFor.require(topics, generation, truth);
    topics.removeOutputs(generation);
    return noted(part, side, round, result);
  }

  private EngagementSettings settings() {
    return EngagementSettings.of(topics.bootstrap())
        .withParallelism(BenchCluster.PARALLELISM)
        .withGroup("bench-" + groups++);
  }

  private JobRun run(Consumer<StreamExecutionEnvironment> topology, Duration quiet, Look atEnd)
      throws IOException {
    JobID job = cluster.submit(topology);
    try {
      JobRun run = JobRun.watch(cluster, job, records(), quiet);
      atEnd.at(job);
      return run;
    } finally {
      cluster.cancel(job);
    }
  }

  /** All records of contents, observations and polls. */
  long records() {
    return truth.contents() + truth.observations() + 3 * WorkloadTopics.PARTITIONS * truth.ticks();
  }

  private Result noted(String part, String side, int round, Result result) throws IOException {
    raw.add(
        "run",
        Map.of(
            "part", part,
            "side", side,
            "round", round,
            "observations", truth.observations(),
            "records", records(),
            "seconds", result.run().seconds(),
            "seconds_to_last_output", result.run().secondsToLastOutput(),
            "outputs", result.outputs()));
    return result;
  }
}
