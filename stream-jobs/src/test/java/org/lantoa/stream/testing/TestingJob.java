package org.lantoa.stream.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Generation;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;
import org.lantoa.stream.RefusalsSince;

/** The job on a cluster in this JVM; closing it cancels it. */
public final class TestingJob implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final JobClient client;
  private final Path checkpoints;
  private boolean ended;

  private TestingJob(JobClient client, Path checkpoints) {
    this.client = client;
    this.checkpoints = checkpoints;
  }

  /** How the job is to run. */
  public record Builder(
      EngagementSettings settings, Path checkpoints, @Nullable Path restoredFrom) {
    public Builder parallelism(int tasks) {
      return new Builder(settings.withParallelism(tasks), checkpoints, restoredFrom);
    }

    public Builder generation(Generation generation) {
      return new Builder(settings.withGeneration(generation), checkpoints, restoredFrom);
    }

    /** Beside another job, in a group of its own. */
    public Builder beside(String group, RefusalsSince refusals) {
      return new Builder(
          settings.withGroup(group).withRefusals(Optional.of(refusals)), checkpoints, restoredFrom);
    }

    public Builder checkpointEach(Duration interval) {
      return new Builder(settings.withCheckpointInterval(interval), checkpoints, restoredFrom);
    }

    public Builder from(Path checkpoint) {
      return new Builder(settings, checkpoints, checkpoint);
    }

    public TestingJob start() throws Exception {
      Configuration configuration = new Configuration();
      if (restoredFrom != null) {
        configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, restoredFrom.toUri().toString());
      }
      StreamExecutionEnvironment environment =
          StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), configuration);
      EngagementJob.build(environment, settings);
      JobClient client = environment.executeAsync(EngagementJob.NAME);
      return new TestingJob(client, checkpoints.resolve(client.getJobID().toHexString()));
    }
  }

  public static Builder of(String bootstrap, Path checkpoints) {
    return new Builder(
        EngagementSettings.of(bootstrap)
            .withCheckpointInterval(Duration.ofMillis(300))
            .withCheckpointDirectory(checkpoints.toUri().toString()),
        checkpoints,
        null);
  }

  /** Waits for a complete checkpoint that began after this call. */
  public Path awaitNextCheckpoint() {
    long begun = newest(false).orElse(0) + 1;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (newest(true).orElse(0) <= begun) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no checkpoint later than " + begun + " in " + checkpoints);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return newestCheckpoint();
  }

  /** The newest complete checkpoint, of a job that runs or has been closed. */
  public Path newestCheckpoint() {
    return checkpoints.resolve("chk-" + newest(true).orElseThrow());
  }

  private OptionalLong newest(boolean complete) {
    if (!Files.isDirectory(checkpoints)) {
      return OptionalLong.empty();
    }
    try (Stream<Path> found = Files.list(checkpoints)) {
      return found
          .filter(path -> path.getFileName().toString().startsWith("chk-"))
          .filter(path -> !complete || Files.exists(path.resolve("_metadata")))
          .mapToLong(path -> Long.parseLong(path.getFileName().toString().substring(4)))
          .max();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public boolean isRunning() throws ExecutionException, InterruptedException {
    return client.getJobStatus().get() == JobStatus.RUNNING;
  }

  /** Waits until the job has ended by itself; throws its failure. */
  public void awaitEnd() throws Exception {
    ended = true;
    client.getJobExecutionResult().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Cancels the job, which leaves its checkpoints, unless it was seen to end by itself. */
  @Override
  public void close() {
    if (ended) {
      return;
    }
    try {
      client.cancel().get();
      client.getJobExecutionResult().handle((result, cancelled) -> cancelled).get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    ended = true;
  }
}
