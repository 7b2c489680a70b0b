package org.lantoa.bench.rolling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CheckpointStatsStatus;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.checkpoint.TaskStateStats;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.local.flink.FlinkConfiguration;
import org.lantoa.local.flink.FlinkSettings;
import org.lantoa.stream.EngagementSettings;

/** Flink in this process, configured as {@code ./lantoa up} configures it. */
final class BenchCluster implements AutoCloseable {
  static final int PARALLELISM = 2;
  private static final long PATIENCE_S = 600;

  private final MiniCluster cluster;
  private final Configuration configuration;
  private final TakenRecords taken;
  private final FlinkSettings settings;
  private int killed;

  private BenchCluster(FlinkSettings settings, Configuration configuration, TakenRecords taken)
      throws IOException {
    this.settings = settings;
    this.configuration = configuration;
    this.taken = taken;
    this.cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(PARALLELISM)
                .build());
    try {
      cluster.start();
    } catch (Exception failed) {
      throw new IOException("Flink did not start, so nothing can be measured", failed);
    }
  }

  static BenchCluster start(Path folder) throws IOException {
    FlinkSettings settings =
        new FlinkSettings(
            folder, 0, PARALLELISM, EngagementSettings.of("unused").checkpointInterval());
    Configuration configuration = FlinkConfiguration.of(settings);
    configuration.set(WebOptions.CHECKPOINTS_HISTORY_SIZE, 1_000);
    TakenRecords taken = TakenRecords.of(configuration);
    return new BenchCluster(settings, configuration, taken);
  }

  TakenRecords taken() {
    return taken;
  }

  /** Where jobs keep their checkpoints. */
  Path checkpoints() {
    return settings.checkpoints();
  }

  /** Starts a job that is drawn into an environment of the cluster's configuration. */
  JobID submit(Consumer<StreamExecutionEnvironment> topology) throws IOException {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    topology.accept(environment);
    return await(cluster.submitJob(environment.getStreamGraph().getJobGraph())).getJobID();
  }

  /** Completes a checkpoint now, which outlives the job; tells where it is. */
  String checkpoint(JobID job) throws IOException {
    await(cluster.triggerCheckpoint(job, CheckpointType.FULL));
    String path = newest(await(cluster.getExecutionGraph(job))).getExternalPath();
    if (path == null) {
      throw new IOException("the checkpoint was not kept");
    }
    return path;
  }

  /** Completes a checkpoint now; tells how large the state of each operator is in it, by name. */
  Map<String, Long> stateBytes(JobID job) throws IOException {
    await(cluster.triggerCheckpoint(job, CheckpointType.FULL));
    AccessExecutionGraph graph = await(cluster.getExecutionGraph(job));
    Map<String, Long> bytes = new TreeMap<>();
    for (TaskStateStats task : newest(graph).getAllTaskStateStats()) {
      AccessExecutionJobVertex vertex = graph.getJobVertex(task.getJobVertexId());
      if (vertex != null) {
        bytes.put(vertex.getName().split(" -> ", 2)[0], task.getStateSize());
      }
    }
    return bytes;
  }

  private static CompletedCheckpointStats newest(AccessExecutionGraph graph) throws IOException {
    CheckpointStatsSnapshot statistics = graph.getCheckpointStatsSnapshot();
    CompletedCheckpointStats newest =
        statistics == null ? null : statistics.getHistory().getLatestCompletedCheckpoint();
    if (newest == null) {
      throw new IOException("a checkpoint was completed and is not told of");
    }
    return newest;
  }

  /** How long each checkpoint took that was triggered since then and is complete. */
  List<Double> checkpointMillis(JobID job, Instant since) throws IOException {
    CheckpointStatsSnapshot statistics =
        await(cluster.getExecutionGraph(job)).getCheckpointStatsSnapshot();
    List<Double> millis = new ArrayList<>();
    if (statistics != null) {
      for (AbstractCheckpointStats checkpoint : statistics.getHistory().getCheckpoints()) {
        if (checkpoint.getStatus() == CheckpointStatsStatus.COMPLETED
            && checkpoint.getTriggerTimestamp() >= since.toEpochMilli()) {
          millis.add((double) checkpoint.getEndToEndDuration());
        }
      }
    }
    return millis;
  }

  /** Kills the task manager with all tasks in it, and starts another. */
  void replaceTaskManager() throws IOException {
    await(cluster.terminateTaskManager(killed++));
    try {
      cluster.startTaskManager();
    } catch (Exception failed) {
      throw new IOException("no task manager after the one that was killed", failed);
    }
  }

  /** Refuses to go on measuring a job that has failed. */
  void requireRunning(JobID job) throws IOException {
    if (await(cluster.getJobStatus(job)).isTerminalState()) {
      throw new IOException("the job ended by itself, so nothing was measured");
    }
  }

  void cancel(JobID job) throws IOException {
    await(cluster.cancelJob(job));
    await(cluster.requestJobResult(job));
  }

  @Override
  public void close() throws IOException {
    await(cluster.closeAsync());
  }

  static <T> T await(CompletableFuture<T> future) throws IOException {
    try {
      return future.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException("Flink did not do what it was asked to", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
