package org.lantoa.stream.state;

import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.function.SupplierWithException;
import org.apache.flink.util.function.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes Flink's state. A failing backend cannot be mended here: the task fails, and
 * Flink restarts it from the last checkpoint.
 */
public final class StateAccess {
  private StateAccess() {}

  /** Reads; state that was never set is absent. */
  public static <T extends @Nullable Object> T get(SupplierWithException<T, Exception> read) {
    try {
      return read.get();
    } catch (Exception failure) {
      throw broken(failure);
    }
  }

  /** Writes. */
  public static void run(ThrowingRunnable<Exception> write) {
    try {
      write.run();
    } catch (Exception failure) {
      throw broken(failure);
    }
  }

  private static FlinkRuntimeException broken(Exception failure) {
    return failure instanceof FlinkRuntimeException broken
        ? broken
        : new FlinkRuntimeException(
            "state cannot be read or written, so this task stops; it is restarted from the last"
                + " checkpoint, and if that fails too, look at the disk and memory of its machine",
            failure);
  }
}
