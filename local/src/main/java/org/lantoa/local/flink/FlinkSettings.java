package org.lantoa.local.flink;

import java.nio.file.Path;
import java.time.Duration;
import org.lantoa.model.topic.Generation;

/**
 * How Flink runs inside this process.
 *
 * @param folder for checkpoints ({@code checkpoints}) and scratch files ({@code scratch})
 * @param port of its own page; 0 for any free one
 * @param parallelism how many subtasks each operator has; there is room for two jobs of it, because
 *     a recompute runs beside the job that it replaces
 * @param checkpointEvery the pause between checkpoints: what a killed machine does anew
 */
public record FlinkSettings(Path folder, int port, int parallelism, Duration checkpointEvery) {
  /** How many checkpoints a job keeps, and how many of earlier jobs are kept. */
  public static final int RETAINED = 3;

  /** Refuses a parallelism below one and a pause that is not positive. */
  public FlinkSettings {
    if (parallelism < 1 || checkpointEvery.isNegative() || checkpointEvery.isZero()) {
      throw new IllegalArgumentException(
          "parallelism " + parallelism + " and checkpoints every " + checkpointEvery);
    }
  }

  /** Where checkpoints of the first generation of outputs are, one folder per job. */
  public Path checkpoints() {
    return checkpoints(Generation.FIRST);
  }

  /** Where checkpoints of a generation are, one folder per job. */
  public Path checkpoints(Generation generation) {
    String name = "checkpoints";
    return folder.resolve(
        generation.equals(Generation.FIRST) ? name : name + '-' + generation.name());
  }

  /** The same as Flink and jobs name it. */
  public String checkpointLocation(Generation generation) {
    return FlinkConfiguration.location(checkpoints(generation));
  }

  /** How many subtasks can run side by side. */
  int slots() {
    return 2 * parallelism;
  }

  /** What may be deleted whenever Flink does not run. */
  public Path scratch() {
    return folder.resolve("scratch");
  }
}
