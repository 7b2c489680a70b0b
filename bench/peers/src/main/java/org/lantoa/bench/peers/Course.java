package org.lantoa.bench.peers;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How one run goes: the clock runs from when every writer of figures has seen the log's time reach
 * the mark (from the first gain that any task reads if there is no mark) until each has seen it
 * reach the cut, so that all totals as of slides up to the cut have been emitted. Starting and
 * stopping are outside. Tasks find the course of their process in {@link #current()}.
 */
final class Course {
  private static final AtomicReference<@Nullable Course> CURRENT = new AtomicReference<>();
  private static final long NONE = Long.MIN_VALUE;

  private final PeerRequest request;
  private final int writers;
  private final AtomicLong first = new AtomicLong(NONE);
  private final LongAdder gains = new LongAdder();
  private final LongAdder unmeasured = new LongAdder();
  private final ConcurrentHashMap<String, Boolean> marked = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Boolean> done = new ConcurrentHashMap<>();
  private final CountDownLatch remaining;
  private final AtomicLong last = new AtomicLong(NONE);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<Figures> figures = new CopyOnWriteArrayList<>();

  Course(PeerRequest request, int writers) {
    this.request = request;
    this.writers = writers;
    this.remaining = new CountDownLatch(writers);
  }

  /** The one that this process is about. */
  static Course current() {
    return Objects.requireNonNull(CURRENT.get(), "no course was begun");
  }

  void begin() {
    CURRENT.set(this);
  }

  /** A gain was parsed. */
  void read(long at) {
    if (first.get() == NONE) {
      first.compareAndSet(NONE, System.nanoTime());
    }
    if (at < request.cut()) {
      gains.increment();
    }
    if (at < request.mark()) {
      unmeasured.increment();
    }
  }

  /** A writer of figures, of which there are as many as the course was told. */
  synchronized Figures writer() throws IOException {
    Figures writer = new Figures(request, figures.size());
    figures.add(writer);
    return writer;
  }

  /** A writer has emitted all totals as of instants up to this one. */
  void reached(String writer, long instant) {
    if (instant >= request.mark() && !marked.containsKey(writer)) {
      marked.put(writer, true);
      if (request.mark() > 0) {
        first.accumulateAndGet(System.nanoTime(), Math::max);
      }
    }
    if (instant >= request.cut() && done.putIfAbsent(writer, true) == null) {
      if (done.size() > writers) {
        throw new IllegalStateException("more writers than " + writers);
      }
      last.accumulateAndGet(System.nanoTime(), Math::max);
      remaining.countDown();
    }
  }

  /** The peer cannot go on. */
  void failed(Throwable cause) {
    failure.compareAndSet(null, cause);
    while (remaining.getCount() > 0) {
      remaining.countDown();
    }
  }

  /** Waits until it is over, or the time is. */
  void awaitEnd(Duration patience) throws InterruptedException {
    boolean ended = remaining.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    Throwable cause = failure.get();
    if (ended && !isOver() && cause != null) {
      throw new IllegalStateException("the peer failed, so nothing was measured", cause);
    }
  }

  boolean isOver() {
    return done.size() == writers;
  }

  double seconds() {
    return (last.get() - first.get()) / 1e9;
  }

  /** All before the cut. */
  long gains() {
    return gains.sum();
  }

  /** Those that {@link #seconds()} was for. */
  long measured() {
    return gains.sum() - unmeasured.sum();
  }

  long emitted() {
    return figures.stream().mapToLong(Figures::emitted).sum();
  }

  /** The same for the same figures, in whichever order and by whichever writer. */
  long checksum() {
    return figures.stream().mapToLong(Figures::checksum).sum();
  }

  void close() throws IOException {
    for (Figures writer : figures) {
      writer.close();
    }
  }
}
