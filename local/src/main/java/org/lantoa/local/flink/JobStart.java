package org.lantoa.local.flink;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.lantoa.local.message.Refusal;

/** Watches a submitted job until all its tasks run, or one fails. */
final class JobStart {
  private static final long LOOK_EVERY_MS = 100;

  private final MiniCluster cluster;
  private final JobID job;
  private final CompletableFuture<Void> running = new CompletableFuture<>();

  JobStart(MiniCluster cluster, JobID job) {
    this.cluster = cluster;
    this.job = job;
  }

  /**
   * Waits.
   *
   * @throws Refusal if a task failed, or if not all ran in time
   */
  void awaitRunning(Duration patience) {
    ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    try {
      ScheduledFuture<?> unused =
          looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
      running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw Refusal.because(e, "flink.job-failed", root(e));
    } catch (TimeoutException e) {
      throw Refusal.because(e, "flink.job-not-running", patience.toSeconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.because(e, "flink.interrupted");
    } finally {
      looking.shutdownNow();
    }
  }

  private void look() {
    try {
      AccessExecutionGraph graph = cluster.getExecutionGraph(job).get(30, TimeUnit.SECONDS);
      if (graph.getFailureInfo() != null) {
        running.completeExceptionally(
            graph
                .getFailureInfo()
                .getException()
                .deserializeError(JobStart.class.getClassLoader()));
      } else if (allRun(graph)) {
        running.complete(null);
      }
    } catch (ExecutionException | TimeoutException e) {
      running.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static boolean allRun(AccessExecutionGraph graph) {
    // A job that is still being set up has no tasks yet: all of none would run.
    return graph.getState() == JobStatus.RUNNING
        && StreamSupport.stream(graph.getAllExecutionVertices().spliterator(), false)
            .allMatch(vertex -> vertex.getExecutionState() == ExecutionState.RUNNING);
  }
}
