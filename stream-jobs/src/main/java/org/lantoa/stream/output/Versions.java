package org.lantoa.stream.output;

/**
 * The versions of one task's outputs, epoch·2³² + sequence: always higher than any version of a
 * task that opened earlier. Not for use by several threads.
 */
public final class Versions {
  private static final long SEQUENCES = 1L << 32;
  private static final long EPOCHS = 1L << 31;

  private final Epochs epochs;
  private final String task;
  private long epoch;
  private long sequence;

  private Versions(Epochs epochs, String task) {
    this.epochs = epochs;
    this.task = task;
    this.epoch = take();
  }

  /** Opens a task: takes its epoch. */
  public static Versions open(Epochs epochs, String task) {
    return new Versions(epochs, task);
  }

  /** The next version, higher than all before. */
  public long next() {
    if (sequence == SEQUENCES) {
      epoch = take();
      sequence = 0;
    }
    return epoch * SEQUENCES + sequence++;
  }

  private long take() {
    long taken = epochs.next(task);
    if (taken < 0 || taken >= EPOCHS) {
      throw new IllegalStateException(
          "epoch "
              + taken
              + " of "
              + task
              + " does not fit into a version, so its outputs could not supersede older ones;"
              + " start a new generation with its own topics");
    }
    return taken;
  }
}
