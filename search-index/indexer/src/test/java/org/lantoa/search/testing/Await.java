package org.lantoa.search.testing;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;

/** Waits for a condition. */
public final class Await {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration STEP = Duration.ofMillis(100);

  /** A condition that may throw. */
  public interface Condition {
    boolean holds() throws Exception;
  }

  private Await() {}

  /** Returns once the condition holds, and fails the test if it does not in time. */
  public static void until(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        fail("not within " + LIMIT.toSeconds() + " s: " + what);
      }
      Thread.sleep(STEP.toMillis());
    }
  }
}
