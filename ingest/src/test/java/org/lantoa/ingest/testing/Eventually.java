package org.lantoa.ingest.testing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread brings about. */
public final class Eventually {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private Eventually() {}

  /** An assertion. */
  public interface Assertion {
    /** Fails while the condition does not hold. */
    void check() throws Exception;
  }

  /** Returns as soon as the assertion holds; fails with its last failure after half a minute. */
  public static void holds(Assertion assertion) throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        assertion.check();
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
  }
}
