package org.lantoa.local.machine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lantoa.ingest.clock.ClockService;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.local.flink.FlinkHost;
import org.lantoa.local.flink.FlinkSettings;
import org.lantoa.local.flink.RetainedCheckpoint;
import org.lantoa.local.flink.RetainedCheckpoints;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Topic;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;
import org.lantoa.stream.RefusalsSince;

/** Starts the job of any generation of outputs, each from checkpoints of its own. */
final class JobStarter {
  /** The topics that a job reads and whose records it may refuse. */
  static final List<String> LOG =
      List.of(Topic.CONTENTS.topicName(), Topic.OBSERVATIONS.topicName(), Topic.POLLS.topicName());

  private final String bootstrap;
  private final FlinkHost host;
  private final FlinkSettings flink;
  private final MachineSettings settings;
  private final MachineListener listener;

  JobStarter(
      String bootstrap,
      FlinkHost host,
      FlinkSettings flink,
      MachineSettings settings,
      MachineListener listener) {
    this.bootstrap = bootstrap;
    this.host = host;
    this.flink = flink;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Starts the job where it was, or anew.
   *
   * @throws Refusal if there was state and none of it loads
   */
  JobHost start(Generation generation) {
    return start(generation, Optional.empty());
  }

  /**
   * Starts the job that builds a generation beside the one whose outputs are shown, where it was or
   * anew. It tells only refusals that the other has not told.
   *
   * @param oldestRegistry the oldest registry version by which the other may have counted
   * @throws AppendFailedException if the log cannot be read
   * @throws Refusal if there was state and none of it loads
   */
  JobHost startBeside(Generation live, long oldestRegistry, Generation generation)
      throws AppendFailedException {
    try (ConsumerGroup group = ConsumerGroup.of(bootstrap, group(live))) {
      Optional<Instant> logTime = ClockService.logTime(bootstrap, group.placesIn(LOG));
      return start(
          generation, logTime.map(read -> RefusalsSince.besideOneAt(read, oldestRegistry)));
    }
  }

  private JobHost start(Generation generation, Optional<RefusalsSince> refusals) {
    EngagementSettings job =
        EngagementSettings.of(bootstrap)
            .withGroup(group(generation))
            .withGeneration(generation)
            .withRefusals(refusals)
            .withParallelism(MachineSettings.PARALLELISM)
            .withCheckpointInterval(settings.checkpointEvery())
            .withCheckpointDirectory(flink.checkpointLocation(generation));
    Optional<RetainedCheckpoint> from = restorePoint(generation);
    return JobHost.submit(host, environment -> EngagementJob.build(environment, job), from);
  }

  private Optional<RetainedCheckpoint> restorePoint(Generation generation) {
    Path checkpoints = flink.checkpoints(generation);
    JobRestore restore = new JobRestore(flink.folder(), checkpoints, listener);
    try (ConsumerGroup group = ConsumerGroup.of(bootstrap, group(generation))) {
      if (settings.fromScratch()) {
        restore.setAside(group, settings.clock().instant());
      }
      return restore.find(group);
    }
  }

  /** Deletes what the job of a generation kept; it must not run. */
  void forget(Generation generation) {
    try (ConsumerGroup group = ConsumerGroup.of(bootstrap, group(generation))) {
      group.forget();
      RetainedCheckpoints.in(flink.checkpoints(generation)).removeAll();
    }
  }

  /** The consumer group in which the job of a generation shows how far it has read. */
  static String group(Generation generation) {
    String first = EngagementSettings.of("any").group();
    return generation.equals(Generation.FIRST) ? first : first + '-' + generation;
  }
}
