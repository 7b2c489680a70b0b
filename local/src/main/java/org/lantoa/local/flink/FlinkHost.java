package org.lantoa.local.flink;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.checkpoint.TaskStateStats;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.local.message.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Flink cluster of one task manager inside this process, with its own page. */
public final class FlinkHost implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FlinkHost.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final MiniCluster cluster;
  private final Configuration configuration;

  private FlinkHost(MiniCluster cluster, Configuration configuration) {
    this.cluster = cluster;
    this.configuration = configuration;
  }

  /**
   * Starts the cluster.
   *
   * @param metrics takes what it measures
   * @throws Refusal if it cannot start
   */
  public static FlinkHost start(FlinkSettings settings, FlinkMetrics metrics) {
    try {
      Scratch.empty(settings.scratch());
      Files.createDirectories(settings.folder());
      Configuration configuration = FlinkConfiguration.of(settings);
      metrics.addTo(configuration);
      MiniCluster cluster =
          new MiniCluster(
              new MiniClusterConfiguration.Builder()
                  .setConfiguration(configuration)
                  .setNumTaskManagers(1)
                  .setNumSlotsPerTaskManager(settings.slots())
                  .build());
      cluster.start();
      return new FlinkHost(cluster, configuration);
    } catch (IOException e) {
      throw Refusal.because(e, "flink.folder-unusable", settings.folder(), e);
    } catch (Exception e) {
      throw Refusal.because(e, "flink.not-started", e);
    }
  }

  /** Its own page. */
  public URI page() {
    return await(cluster.getRestAddress());
  }

  /**
   * Submits a job and waits until all its tasks run.
   *
   * @param topology draws the job
   * @param from the checkpoint to continue from; empty for new state
   * @throws Refusal if a task fails before all run
   */
  public JobID submit(
      Consumer<StreamExecutionEnvironment> topology, Optional<RetainedCheckpoint> from) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            FlinkConfiguration.restoring(configuration, from));
    topology.accept(environment);
    JobID job = await(cluster.submitJob(environment.getStreamGraph().getJobGraph())).getJobID();
    LOG.info("submitted job {} from {}", job, from);
    try {
      new JobStart(cluster, job).awaitRunning(PATIENCE);
      return job;
    } catch (Refusal late) {
      // It may still come up: then it would write beside the one that is submitted next.
      abandon(job, late);
      throw late;
    }
  }

  private void abandon(JobID job, Refusal why) {
    try {
      cancel(job);
    } catch (Refusal failed) {
      why.addSuppressed(failed);
    }
  }

  /** The state of a job, as Flink names it. */
  public JobStatus status(JobID job) {
    return await(cluster.getJobStatus(job));
  }

  /**
   * How large the state of each operator was in the newest checkpoint, in bytes by name; empty if
   * there is no checkpoint, or no answer.
   */
  public Map<String, Long> stateBytes(JobID job) {
    try {
      AccessExecutionGraph graph = cluster.getExecutionGraph(job).get(5, TimeUnit.SECONDS);
      CheckpointStatsSnapshot checkpoints = graph.getCheckpointStatsSnapshot();
      CompletedCheckpointStats newest =
          checkpoints == null ? null : checkpoints.getHistory().getLatestCompletedCheckpoint();
      return newest == null ? Map.of() : stateBytes(graph, newest);
    } catch (ExecutionException | TimeoutException gone) {
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }

  private static Map<String, Long> stateBytes(
      AccessExecutionGraph graph, CompletedCheckpointStats checkpoint) {
    Map<String, Long> bytes = new TreeMap<>();
    for (TaskStateStats task : checkpoint.getAllTaskStateStats()) {
      AccessExecutionJobVertex vertex = graph.getJobVertex(task.getJobVertexId());
      if (vertex != null && task.getStateSize() > 0) {
        // What is chained behind an operator keeps no state of its own.
        bytes.put(vertex.getName().split(" -> ", 2)[0], task.getStateSize());
      }
    }
    return bytes;
  }

  /**
   * Stops a job after a last checkpoint, which is kept. Without the checkpoint (the job is failing,
   * say) the job is stopped all the same: the one before it serves.
   */
  public void stop(JobID job) {
    try {
      long number = cluster.triggerCheckpoint(job, CheckpointType.FULL).get(20, TimeUnit.SECONDS);
      LOG.info("job {} wrote its last checkpoint, number {}", job, number);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("job {} wrote no last checkpoint; the one before it is kept", job, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    cancel(job);
  }

  /** Ends a job without a checkpoint: what it kept is of no more use. */
  public void cancel(JobID job) {
    await(cluster.cancelJob(job));
    await(cluster.requestJobResult(job));
  }

  @Override
  public void close() {
    await(cluster.closeAsync());
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw Refusal.because(e, "flink.unresponsive", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.because(e, "flink.interrupted");
    }
  }
}
