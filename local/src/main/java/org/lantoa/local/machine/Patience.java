package org.lantoa.local.machine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lantoa.local.message.Refusal;

/** Waits for something that only asking tells. */
public final class Patience {
  private static final long PAUSE_MS = 200;

  private Patience() {}

  /**
   * Asks again and again until the answer is yes.
   *
   * @param limit how long at most
   * @return whether it became true in time
   * @throws Refusal if the thread is interrupted
   */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > deadline || never.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.ofWork("machine.interrupted");
    }
  }
}
