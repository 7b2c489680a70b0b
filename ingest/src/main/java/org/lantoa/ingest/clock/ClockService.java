package org.lantoa.ingest.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends one tick per whole minute to every partition of observations and of contents: time, as
 * the jobs know it. After a pause it appends the newest minute only. It never goes back: a clock
 * that was set back appends nothing until it has caught up, and {@link #health} says so.
 */
public final class ClockService implements AutoCloseable {
  /** The age of the newest tick from which the clock counts as unhealthy. */
  static final Duration STALE = Duration.ofSeconds(150);

  private static final Logger LOG = LoggerFactory.getLogger(ClockService.class);
  private static final long LOOK_EVERY_MS = 250;
  private static final long STOP_SECONDS = 5;

  private final RecordLog log;
  private final InstantSource clock;
  private final ScheduledExecutorService timer;

  // Read without the lock: health must answer while an append waits for a broker that is away.
  private volatile @Nullable Instant newest;
  private volatile @Nullable String problem;

  private ClockService(RecordLog log, InstantSource clock, @Nullable Instant newest) {
    this.log = log;
    this.clock = clock;
    this.newest = newest;
    this.timer = Executors.newSingleThreadScheduledExecutor(ClockService::thread);
  }

  /**
   * Starts the clock; the current whole minute stands on the log when this returns.
   *
   * @param bootstrap {@code host:port} of the broker; its topics must exist
   * @param clock what time it is
   * @throws AppendFailedException if the first tick could not be appended
   */
  public static ClockService start(String bootstrap, InstantSource clock)
      throws AppendFailedException {
    return start(bootstrap, clock, new SimpleMeterRegistry());
  }

  /**
   * As {@link #start(String, InstantSource)}, with the gauge {@code lantoa.clock.tick.age} (seconds
   * since the newest tick) in a registry of meters.
   */
  public static ClockService start(String bootstrap, InstantSource clock, MeterRegistry meters)
      throws AppendFailedException {
    Optional<Instant> newest = NewestTick.find(bootstrap);
    return start(RecordLog.kafka(bootstrap), newest, clock, meters);
  }

  static ClockService start(
      RecordLog log, Optional<Instant> newest, InstantSource clock, MeterRegistry meters)
      throws AppendFailedException {
    ClockService service = new ClockService(log, clock, newest.orElse(null));
    try {
      service.appendFirst();
    } catch (AppendFailedException failed) {
      service.close();
      throw failed;
    }
    Gauge.builder("lantoa.clock.tick.age", service, ClockService::ageSeconds)
        .baseUnit("seconds")
        .description("Seconds since the newest tick that stands on the log")
        .register(meters);
    ScheduledFuture<?> unused =
        service.timer.scheduleWithFixedDelay(
            service::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    return service;
  }

  /**
   * The newest tick that stands on the log; empty if there never was one.
   *
   * @throws AppendFailedException if the log cannot be read
   */
  public static Optional<Instant> newestTick(String bootstrap) throws AppendFailedException {
    return NewestTick.find(bootstrap);
  }

  /**
   * The log time of a reader: the newest tick before its place in each partition, minimum over
   * partitions.
   *
   * @param places the offset that it reads next, of each partition of contents, observations or
   *     polls that it reads
   * @return empty if before one of the places there is no tick
   * @throws AppendFailedException if the log cannot be read
   */
  public static Optional<Instant> logTime(String bootstrap, Map<TopicPartition, Long> places)
      throws AppendFailedException {
    return NewestTick.before(bootstrap, places);
  }

  /**
   * Appends the current whole minute if it is newer than the newest tick, and waits until the
   * brokers have confirmed it.
   *
   * @return the newest tick; empty if there never was one
   * @throws AppendFailedException if the brokers did not confirm; the next minute tries again
   */
  public synchronized Optional<Instant> appendNow() throws AppendFailedException {
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Instant before = newest;
    if (before == null || minute.isAfter(before)) {
      append(minute);
    } else if (minute.isBefore(before)) {
      reportSetBack(minute, before);
    } else {
      problem = null;
    }
    return Optional.ofNullable(newest);
  }

  // The minute the log already has is repeated: a crash may have left it in some partitions only.
  private synchronized void appendFirst() throws AppendFailedException {
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (minute.equals(newest)) {
      append(minute);
    } else {
      appendNow();
    }
  }

  private void append(Instant minute) throws AppendFailedException {
    Tick tick = new Tick(minute);
    log.appendToEveryPartition(Topic.CONTENTS, Tick.KEY, RecordCodec.CONTENTS.write(tick));
    log.appendToEveryPartition(Topic.OBSERVATIONS, Tick.KEY, RecordCodec.OBSERVATIONS.write(tick));
    log.appendToEveryPartition(Topic.POLLS, Tick.KEY, RecordCodec.POLLS.write(tick));
    log.flush();
    newest = minute;
    problem = null;
  }

  private void reportSetBack(Instant minute, Instant newestTick) {
    String message =
        "the clock shows "
            + minute
            + " but the log already has "
            + newestTick
            + ": no tick is appended and totals stand still until the clock has caught up; set this"
            + " machine's clock right";
    if (!message.equals(problem)) {
      LOG.warn("{}", message);
    }
    problem = message;
  }

  private void look() {
    try {
      appendNow();
    } catch (AppendFailedException failed) {
      report(failed);
    } catch (RuntimeException unexpected) {
      // An exception that leaves a scheduled task ends it for good: time would stop silently.
      report(unexpected);
    }
  }

  private void report(Exception failed) {
    String message = "no tick could be appended: " + failed.getMessage();
    if (!message.equals(problem)) {
      LOG.warn("{}", message, failed);
    }
    problem = message;
  }

  /** How the clock does now. */
  public ClockHealth health() {
    boolean fresh = ageSeconds() <= STALE.toSeconds();
    String said = problem;
    if (!fresh && said == null) {
      said = "the newest tick is older than " + STALE.toSeconds() + " s; totals stand still";
    }
    return new ClockHealth(fresh && said == null, newest, said);
  }

  private double ageSeconds() {
    Instant at = newest;
    return at == null
        ? Double.POSITIVE_INFINITY
        : Duration.between(at, clock.instant()).toMillis() / 1000.0;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lantoa-clock");
    thread.setDaemon(true);
    return thread;
  }

  /** Stops the clock after the tick under way; the ticks that stand on the log stay. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    } finally {
      log.close();
    }
  }
}
