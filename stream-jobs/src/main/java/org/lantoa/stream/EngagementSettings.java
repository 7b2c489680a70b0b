package org.lantoa.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.lantoa.model.topic.Generation;

/**
 * How the job runs.
 *
 * @param bootstrap the broker's address
 * @param group the consumer group in which progress is shown
 * @param parallelism tasks per operator; at least 1, at most {@link #MAX_PARALLELISM}
 * @param checkpointInterval time between checkpoints; at least 100 ms
 * @param checkpointDirectory where checkpoints are kept, as a URI or an absolute path; empty for
 *     the cluster's own setting
 * @param generation which generation of outputs it writes
 * @param refusals which refusals it tells beside another job; empty if all
 * @param stateBackend where state lives: {@code hashmap}, on the heap, or {@code rocksdb}, on disk,
 *     for more posts than the heap has room for
 */
public record EngagementSettings(
    String bootstrap,
    String group,
    int parallelism,
    Duration checkpointInterval,
    Optional<String> checkpointDirectory,
    Generation generation,
    Optional<RefusalsSince> refusals,
    String stateBackend) {

  /** Fixed for good: it decides which key lives in which group of state. */
  public static final int MAX_PARALLELISM = 128;

  private static final List<String> STATE_BACKENDS = List.of("hashmap", "rocksdb");

  /** Refuses values out of range. */
  public EngagementSettings {
    require(!bootstrap.isBlank(), "bootstrap must name the broker, for example 127.0.0.1:9092");
    require(!group.isBlank(), "group must not be empty");
    require(
        parallelism >= 1 && parallelism <= MAX_PARALLELISM,
        "parallelism must be from 1 to " + MAX_PARALLELISM + ", not " + parallelism);
    require(
        STATE_BACKENDS.contains(stateBackend),
        "state-backend must be one of " + STATE_BACKENDS + ", not '" + stateBackend + "'");
    require(
        checkpointInterval.toMillis() >= 100,
        "checkpoint-interval must be at least 100 ms, not " + checkpointInterval);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The defaults for a broker: group {@code lantoa-engagement}, 2 tasks, every 10 s. */
  public static EngagementSettings of(String bootstrap) {
    return new EngagementSettings(
        bootstrap,
        "lantoa-engagement",
        2,
        Duration.ofSeconds(10),
        Optional.empty(),
        Generation.FIRST,
        Optional.empty(),
        "hashmap");
  }

  public EngagementSettings withGroup(String name) {
    return with(name, parallelism, checkpointInterval, checkpointDirectory, generation, refusals);
  }

  public EngagementSettings withParallelism(int tasks) {
    return with(group, tasks, checkpointInterval, checkpointDirectory, generation, refusals);
  }

  public EngagementSettings withCheckpointInterval(Duration interval) {
    return with(group, parallelism, interval, checkpointDirectory, generation, refusals);
  }

  public EngagementSettings withCheckpointDirectory(String directory) {
    return with(
        group, parallelism, checkpointInterval, Optional.of(directory), generation, refusals);
  }

  public EngagementSettings withGeneration(Generation next) {
    return with(group, parallelism, checkpointInterval, checkpointDirectory, next, refusals);
  }

  public EngagementSettings withRefusals(Optional<RefusalsSince> since) {
    return with(group, parallelism, checkpointInterval, checkpointDirectory, generation, since);
  }

  public EngagementSettings withStateBackend(String backend) {
    return new EngagementSettings(
        bootstrap,
        group,
        parallelism,
        checkpointInterval,
        checkpointDirectory,
        generation,
        refusals,
        backend);
  }

  private EngagementSettings with(
      String name,
      int tasks,
      Duration interval,
      Optional<String> directory,
      Generation next,
      Optional<RefusalsSince> since) {
    return new EngagementSettings(
        bootstrap, name, tasks, interval, directory, next, since, stateBackend);
  }

  /** What this means to Flink. */
  Configuration flink() {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.NAME, EngagementJob.NAME + ' ' + generation);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(
        PipelineOptions.OBJECT_REUSE, true); // Nothing on a stream is changed after it is made.
    flink.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
    flink.set(StateBackendOptions.STATE_BACKEND, stateBackend);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
    flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 3);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    checkpointDirectory.ifPresent(
        directory -> flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory));
    return flink;
  }
}
