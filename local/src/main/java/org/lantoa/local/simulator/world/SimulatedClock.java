package org.lantoa.local.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Made-up time: it runs a number of times faster than real time, or stands and is moved by hand.
 * Safe to use from many threads.
 */
public final class SimulatedClock implements InstantSource {
  /** The fastest that it runs, as a multiple of real time. */
  public static final int FASTEST = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final PriorityQueue<Instant> wakes = new PriorityQueue<>();
  private final double speed;
  private final long startedNanos = System.nanoTime();
  private Instant base;

  private SimulatedClock(Instant start, double speed) {
    this.base = start;
    this.speed = speed;
  }

  /**
   * A clock that runs from now on.
   *
   * @param start what it shows now
   * @param speed seconds of made-up time a second, 1 to {@link #FASTEST}
   */
  public static SimulatedClock running(Instant start, double speed) {
    if (!(speed >= 1 && speed <= FASTEST)) {
      throw new IllegalArgumentException(
          "a clock cannot run " + speed + " times as fast; choose from 1 to " + FASTEST);
    }
    return new SimulatedClock(start, speed);
  }

  /** A clock that stands until it is moved. */
  public static SimulatedClock standing(Instant start) {
    return new SimulatedClock(start, 0);
  }

  /** What it shows. */
  @Override
  public Instant instant() {
    lock.lock();
    try {
      return speed == 0
          ? base
          : base.plusNanos((long) ((System.nanoTime() - startedNanos) * speed));
    } finally {
      lock.unlock();
    }
  }

  /** How many seconds it shows a real second; 0 if it stands. */
  public double speed() {
    return speed;
  }

  /**
   * Moves it forward, also while it runs; whoever sleeps until then wakes.
   *
   * @param by not negative: made-up time does not go back
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not go back by " + by.negated());
    }
    lock.lock();
    try {
      base = base.plus(by);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sleeps for some made-up time. While the clock stands that takes until another thread has moved
   * it far enough.
   *
   * @throws InterruptedException if interrupted meanwhile
   */
  public void sleep(Duration simulated) throws InterruptedException {
    lock.lockInterruptibly();
    Instant wake = instant().plus(simulated);
    wakes.add(wake);
    // Whoever moves a standing clock may wait for the sleepers.
    moved.signalAll();
    try {
      for (Instant now = instant(); now.isBefore(wake); now = instant()) {
        if (speed == 0) {
          moved.await();
        } else {
          double nanos = Duration.between(now, wake).toMillis() * 1e6 / speed;
          moved.awaitNanos((long) nanos + 1);
        }
      }
    } finally {
      wakes.remove(wake);
      moved.signalAll();
      lock.unlock();
    }
  }

  /** When the first of the sleepers wakes; empty if nobody sleeps. */
  public Optional<Instant> nextWake() {
    lock.lock();
    try {
      return Optional.ofNullable(wakes.peek());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits in real time until so many sleep, so that a standing clock can be moved on without
   * leaving anyone behind.
   *
   * @return whether they did within the patience
   */
  public boolean awaitSleepers(int sleepers, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (asleep() < sleepers) {
        if (left <= 0) {
          return false;
        }
        left = moved.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private long asleep() {
    Instant now = instant();
    return wakes.stream().filter(now::isBefore).count();
  }

  /** {@code 2026-03-02T01:00:00Z at 600 times real time}. */
  @Override
  public String toString() {
    return instant() + (speed == 0 ? " standing" : " at " + speed + " times real time");
  }
}
