package org.lantoa.local.machine;

import java.nio.file.Path;
import java.util.Optional;
import org.lantoa.local.flink.FlinkHost;
import org.lantoa.local.flink.FlinkSettings;
import org.lantoa.local.flink.RetainedCheckpoint;
import org.lantoa.local.flink.RetainedCheckpoints;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.topic.Generation;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;

/** Starts the job of any generation of outputs, each from checkpoints of its own. */
final class JobStarter {
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
    EngagementSettings job =
        EngagementSettings.of(bootstrap)
            .withGroup(group(generation))
            .withGeneration(generation)
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
