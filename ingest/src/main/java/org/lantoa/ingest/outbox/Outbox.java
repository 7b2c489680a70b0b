package org.lantoa.ingest.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.RecordLog;

/**
 * The bounded buffer on disk between connectors and Kafka. What a {@link #writer} has flushed is
 * synced to disk and is never dropped: a thread of its own appends it to Kafka, in the order in
 * which it was flushed, and deletes it when the brokers have confirmed it. A crash between the two
 * repeats records, which change no total. So an attempt to read a source is worth its calls also
 * while Kafka is away.
 *
 * <p>The bound is strict: when it is reached, writers are refused, and the poller asks nothing more
 * until Kafka has taken some.
 */
public final class Outbox implements AutoCloseable {
  /** The bound if nothing else is asked for: hours of a country's sources. */
  public static final long DEFAULT_BYTES = 512L << 20;

  /** From this fullness on, sources are read less often. */
  private static final double SLOW_FROM = 0.5;

  private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(10);

  private final Path folder;
  private final long limit;
  private final InstantSource clock;
  private final Drainer drainer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Segments segments;
  private boolean closing;

  private volatile @Nullable String writeProblem;

  private Outbox(Path folder, long limit, RecordLog kafka, InstantSource clock) {
    this.folder = folder;
    this.limit = limit;
    this.clock = clock;
    this.segments = new Segments(folder, clock);
    this.drainer = new Drainer(this, kafka);
  }

  /**
   * Opens the buffer of a folder and begins to drain what an earlier run left in it.
   *
   * @param folder where its files are; made if absent. One buffer at a time may be open on it
   * @param limit how many bytes it takes on disk at most
   * @param kafka where everything goes; closed with the buffer
   * @param clock what time it is
   * @param meters gets the gauges {@code lantoa.outbox.bytes} and {@code lantoa.outbox.oldest.age}
   * @throws IOException if the folder or a file in it cannot be used
   */
  public static Outbox open(
      Path folder, long limit, RecordLog kafka, InstantSource clock, MeterRegistry meters)
      throws IOException {
    Outbox outbox = new Outbox(folder, limit, kafka, clock);
    outbox.segments.load();
    Gauge.builder("lantoa.outbox.bytes", outbox, Outbox::bytes)
        .description("Bytes on disk that were found and that Kafka does not have yet")
        .register(meters);
    Gauge.builder("lantoa.outbox.oldest.age", outbox, Outbox::oldestAgeSeconds)
        .baseUnit("seconds")
        .description("For how long at most something was found that Kafka does not have yet")
        .register(meters);
    outbox.drainer.start();
    return outbox;
  }

  /**
   * A log that keeps what is appended here. What is appended between two flushes is kept together
   * or, after a failure, not at all, but for megabytes of it that were kept on the way. Each thread
   * needs one of its own.
   */
  public RecordLog writer() {
    return new OutboxWriter(this);
  }

  /** Keeps frames; all of them are on disk when this returns, none if it throws. */
  void write(List<Frame> frames) throws OutboxException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    frames.forEach(frame -> all.writeBytes(frame.bytes()));
    lock.lock();
    try {
      if (closing) {
        throw OutboxException.closed(folder);
      }
      if (bytes() + Segment.HEAD_BYTES + all.size() > limit) {
        throw OutboxException.full(folder, limit);
      }
      segments.append(all.toByteArray());
      writeProblem = null;
    } catch (IOException failed) {
      OutboxException unwritable = OutboxException.unwritable(folder, failed);
      writeProblem = unwritable.getMessage();
      throw unwritable;
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** The oldest that is not drained; waits for some. Empty when nothing more will come. */
  Optional<Segment> awaitUndrained() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Optional<Segment> first = segments.firstUndrained();
      while (first.isEmpty() && !closing) {
        changed.await();
        first = segments.firstUndrained();
      }
      return first;
    } finally {
      lock.unlock();
    }
  }

  /** The brokers have a segment up to a place; deletes what is not needed any more. */
  void drained(Segment segment, long place) {
    lock.lock();
    try {
      segments.drained(segment, place);
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** A segment cannot be read on; what is whole of it is drained nevertheless. */
  void repair(Segment segment) throws IOException {
    lock.lock();
    try {
      segments.repair(segment);
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Waits before the brokers are tried again; false if there is no use in trying again. */
  boolean awaitRetry(Duration pause) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = pause.toNanos();
      while (!closing && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  /** The bytes on disk. */
  public long bytes() {
    return segments.bytes();
  }

  /** From 0, empty, to 1: nothing more is taken. */
  public double fullness() {
    return Math.min(1, (double) bytes() / limit);
  }

  /** Whether so little room is left that no source should be asked. */
  public boolean isFull() {
    return bytes() + OutboxWriter.TOGETHER_BYTES > limit || fullness() >= 1;
  }

  /** By how much to stretch the pauses between two readings: 1 up to half full, then more. */
  public double slowdown() {
    double free = Math.max(1 - fullness(), 0.01);
    return Math.max(1, (1 - SLOW_FROM) / free);
  }

  private double oldestAgeSeconds() {
    Instant begun = segments.oldest();
    return begun == null ? 0 : Duration.between(begun, clock.instant()).toMillis() / 1000.0;
  }

  /** What is wrong, in English; empty when all is well. */
  public Optional<String> problem() {
    String unwritable = writeProblem;
    if (unwritable != null) {
      return Optional.of(unwritable);
    }
    String undrained = drainer.problem();
    if (fullness() < SLOW_FROM && undrained == null) {
      return Optional.empty();
    }
    return Optional.of(
        "the buffer is "
            + Math.round(100 * fullness())
            + " % full"
            + (isFull() ? "; no source is read" : "")
            + (undrained == null ? "" : ": " + undrained));
  }

  /**
   * Takes nothing more, gives Kafka some seconds to take what is there, and closes it. What it does
   * not take stays on disk for the next start.
   */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    drainer.stop(DRAIN_PATIENCE);
    lock.lock();
    try {
      segments.seal();
    } finally {
      lock.unlock();
    }
  }
}
