package org.lantoa.ingest.polling;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets time pass by the same clock that the poller reads, so that made-up time which runs thousands
 * of times faster than real time makes it wait thousands of times shorter.
 */
@FunctionalInterface
public interface Waiting {
  /**
   * Returns when the clock has moved on by a duration.
   *
   * @throws InterruptedException at once if the thread is interrupted
   */
  void await(Duration byClock) throws InterruptedException;

  /** Waits by real time. */
  static Waiting realTime() {
    return duration -> {
      boolean unused = new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS);
    };
  }
}
