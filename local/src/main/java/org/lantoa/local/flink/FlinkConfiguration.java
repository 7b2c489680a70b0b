package org.lantoa.local.flink;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;

/** Flink's own configuration for one machine. */
public final class FlinkConfiguration {
  private static final String LOOPBACK = "127.0.0.1";

  private FlinkConfiguration() {}

  /** What a cluster with these settings runs with. */
  public static Configuration of(FlinkSettings settings) {
    Configuration configuration = new Configuration();
    network(configuration, settings.port());
    memory(configuration, settings);
    checkpoints(configuration, settings.checkpoints());
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointEvery());
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism());
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    return configuration;
  }

  /** The configuration of a job that continues from a checkpoint, if there is one. */
  static Configuration restoring(
      Configuration configuration, Optional<RetainedCheckpoint> checkpoint) {
    Configuration restoring = new Configuration(configuration);
    checkpoint.ifPresent(
        from -> {
          restoring.set(StateRecoveryOptions.SAVEPOINT_PATH, location(from.folder()));
          // The checkpoint stays ours: if the new job never completes one, it is needed again.
          restoring.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
        });
    return restoring;
  }

  /**
   * A folder as Flink names it. Not {@link Path#toUri}: Flink takes an escaped name literally and
   * would write beside a folder with spaces or accents.
   */
  static String location(Path folder) {
    return "file://" + folder.toAbsolutePath();
  }

  private static void network(Configuration configuration, int port) {
    configuration.set(RestOptions.ADDRESS, LOOPBACK);
    configuration.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    configuration.set(RestOptions.BIND_PORT, Integer.toString(port));
    configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    configuration.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    // The page has no sign-in: it shows, it does not change.
    configuration.set(WebOptions.SUBMIT_ENABLE, false);
    configuration.set(WebOptions.CANCEL_ENABLE, false);
  }

  private static void memory(Configuration configuration, FlinkSettings settings) {
    // State lives on the heap, so managed memory would lie idle.
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    // Under load buffers hold a second's work, not megabytes: else a checkpoint waits behind them.
    configuration.set(TaskManagerOptions.BUFFER_DEBLOAT_ENABLED, true);
    configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, settings.slots());
    String scratch = settings.scratch().toString();
    configuration.set(CoreOptions.TMP_DIRS, scratch);
    configuration.set(BlobServerOptions.STORAGE_DIRECTORY, scratch);
    configuration.set(WebOptions.TMP_DIR, scratch);
  }

  private static void checkpoints(Configuration configuration, Path folder) {
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, location(folder));
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, false);
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, FlinkSettings.RETAINED);
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
  }
}
