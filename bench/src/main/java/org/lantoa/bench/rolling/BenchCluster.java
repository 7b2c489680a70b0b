package org.lantoa.bench.rolling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.local.flink.FlinkConfiguration;
import org.lantoa.local.flink.FlinkSettings;
import org.lantoa.stream.EngagementSettings;

/** Flink in this process, configured as {@code ./lantoa up} configures it. */
final class BenchCluster implements AutoCloseable {
  static final int PARALLELISM = 2;
  private static final long PATIENCE_S = 120;

  private final MiniCluster cluster;
  private final Configuration configuration;
  private final TakenRecords taken;
  private final FlinkSettings settings;

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
