package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;

/**
 * How long a job took over a log that is all there. The clock runs from the first record that any
 * sieve took to the last that any operator but the sinks took; starting the job is outside, and so
 * is waiting for the pause in which results are gathered. It is over when all of the log was taken
 * and nothing was taken or written for longer than that pause.
 *
 * @param seconds from the first record to the last
 * @param secondsToLastOutput from the first record to the last result given to a sink
 */
record JobRun(double seconds, double secondsToLastOutput) {
  private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(10);

  /** Longer than what a job that only reads gathers, which is nothing. */
  static final Duration AFTER_READING = Duration.ofMillis(2_500);

  /** Longer than the pause in which totals are gathered while a log is caught up with. */
  static final Duration AFTER_TOTALS = Duration.ofSeconds(12);

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /**
   * Waits for a job that was just submitted until it has sieved so many records and was quiet for
   * some time.
   */
  static JobRun watch(BenchCluster cluster, JobID job, long records, Duration quiet)
      throws IOException {
    Watch watch = new Watch(cluster.taken(), quiet);
    long begun = System.nanoTime();
    long nextCheck = begun;
    while (!watch.isOver(records)) {
      watch.look();
      LockSupport.parkNanos(LOOK_NS);
      if (System.nanoTime() > nextCheck) {
        cluster.requireRunning(job);
        nextCheck += TimeUnit.SECONDS.toNanos(2);
      }
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IOException("not done within " + PATIENCE + ": " + watch.sieved() + " records");
      }
    }
    return watch.run();
  }

  private static final class Watch {
    private final TakenRecords taken;
    private final long quiet;
    private long first;
    private long lastTaken;
    private long lastWritten;
    private long count;
    private long written;

    Watch(TakenRecords taken, Duration quiet) {
      this.taken = taken;
      this.quiet = quiet.toNanos();
    }

    void look() {
      long now = System.nanoTime();
      long countNow = taken.ofAllButSinks();
      long writtenNow = taken.ofSinks();
      if (first == 0 && sieved() > 0) {
        first = now;
      }
      if (countNow != count) {
        lastTaken = now;
        count = countNow;
      }
      if (writtenNow != written) {
        lastWritten = now;
        written = writtenNow;
      }
    }

    long sieved() {
      return taken.of("Sieve ");
    }

    boolean isOver(long records) {
      return first != 0
          && System.nanoTime() - Math.max(lastTaken, lastWritten) > quiet
          && sieved() >= records;
    }

    JobRun run() {
      return new JobRun((lastTaken - first) / 1e9, (lastWritten - first) / 1e9);
    }
  }
}
