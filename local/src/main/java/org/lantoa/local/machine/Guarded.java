package org.lantoa.local.machine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.lantoa.local.message.Refusal;

/** Starts one part and tells which it was if it does not start. */
final class Guarded {
  private Guarded() {}

  static <T> T run(MachinePart part, Callable<T> start) {
    if (Thread.currentThread().isInterrupted()) {
      throw Refusal.ofWork("machine.interrupted");
    }
    try {
      return start.call();
    } catch (Refusal refusal) {
      throw refusal;
    } catch (Exception e) {
      throw Refusal.because(e, "machine.part-failed", part.title(), Refusal.reason(e));
    }
  }

  /** Waits for a part that starts beside the others. */
  static <T> T await(MachinePart part, Future<T> beside) {
    try {
      return beside.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refusal refusal
          ? refusal
          : Refusal.because(e, "machine.part-failed", part.title(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.ofWork("machine.interrupted");
    }
  }
}
