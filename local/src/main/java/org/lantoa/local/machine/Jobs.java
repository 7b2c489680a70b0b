package org.lantoa.local.machine;

import java.util.Map;
import org.apache.flink.api.common.JobStatus;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.topic.Generation;

/** The job whose outputs are shown and, during a recompute, the one that builds the next ones. */
final class Jobs implements AutoCloseable {
  private final JobStarter starter;
  // Changed under this object's lock, read without it: starting a job takes long, and pages ask.
  private volatile Running live;
  private volatile @Nullable Running building;

  private record Running(Generation generation, JobHost job) {}

  private Jobs(JobStarter starter, Running live) {
    this.starter = starter;
    this.live = live;
  }

  static Jobs start(JobStarter starter, Generation live) {
    return new Jobs(starter, new Running(live, starter.start(live)));
  }

  /** The id of the job whose outputs are shown. */
  String id() {
    return live.job.id();
  }

  /** The bytes of state of the job whose outputs are shown, by operator. */
  Map<String, Long> stateBytes() {
    return live.job.stateBytes();
  }

  /** The generation of outputs that is shown. */
  Generation generation() {
    return live.generation;
  }

  /** The generation that is being built here; absent if none is. */
  @Nullable Generation building() {
    Running beside = building;
    return beside == null ? null : beside.generation;
  }

  /** The state of a job that does not run; absent if all do. */
  @Nullable JobStatus problem() {
    JobStatus status = live.job.status();
    if (status != JobStatus.RUNNING) {
      return status;
    }
    Running other = building;
    JobStatus beside = other == null ? status : other.job.status();
    return beside == JobStatus.RUNNING ? null : beside;
  }

  /**
   * Starts the job that builds a generation, or goes on with it where it was.
   *
   * @param oldestRegistry the oldest registry version by which the job beside it may have counted
   * @throws AppendFailedException if the log cannot be read
   */
  synchronized void build(Generation generation, long oldestRegistry) throws AppendFailedException {
    building =
        new Running(generation, starter.startBeside(live.generation, oldestRegistry, generation));
  }

  /**
   * The outputs of a generation are shown; the job of the one before ends. Does nothing if they are
   * shown already.
   */
  synchronized void promote(Generation generation) {
    if (live.generation.equals(generation)) {
      return;
    }
    Running old = live;
    Running next = building;
    live =
        next != null && next.generation.equals(generation)
            ? next
            : new Running(generation, starter.start(generation));
    building = null;
    old.job.cancel();
  }

  /** Ends the job that is building, if there is one. */
  synchronized void abandon() {
    Running given = building;
    building = null;
    if (given != null) {
      given.job.cancel();
    }
  }

  /** Deletes what the job of a generation kept; it must not run. */
  void forget(Generation generation) {
    starter.forget(generation);
  }

  @Override
  public synchronized void close() {
    Running beside = building;
    building = null;
    if (beside != null) {
      beside.job.close();
    }
    live.job.close();
  }
}
