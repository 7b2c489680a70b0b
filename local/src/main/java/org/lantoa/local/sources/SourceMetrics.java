package org.lantoa.local.sources;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.SourceHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of each source that an interface should read, for alarms: {@code lantoa.source.state}
 * (1 for the state that the source is in; other states have no value) and {@code
 * lantoa.source.last.good.age} (seconds since its newest complete good poll; not a number if there
 * was none). There are as many as the registry has sources. While Elasticsearch does not answer
 * both are not a number: what was so before may no longer be so.
 */
public final class SourceMetrics implements AutoCloseable {
  /** How often it looks. */
  public static final Duration EVERY = Duration.ofSeconds(30);

  /** What a look found is shown for so many pauses, should the next one not come to its end. */
  private static final int PAUSES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(SourceMetrics.class);

  private final Archive archive;
  private final InstantSource clock;
  private final Duration validity;
  private final MultiGauge states;
  private final MultiGauge ages;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(SourceMetrics::thread);
  private volatile @Nullable Look newest;

  /** What one look found; its time is the process's own, as the machine's clock may run faster. */
  private record Look(Map<String, SourceHealth> found, long nanos) {}

  private SourceMetrics(
      Archive archive, Duration every, MeterRegistry meters, InstantSource clock) {
    this.archive = archive;
    this.clock = clock;
    this.validity = every.multipliedBy(PAUSES);
    this.states =
        MultiGauge.builder("lantoa.source.state")
            .description("1 for the state that a source is in")
            .register(meters);
    this.ages =
        MultiGauge.builder("lantoa.source.last.good.age")
            .baseUnit("seconds")
            .description("Seconds since a source was last read to its end")
            .register(meters);
  }

  /** Starts to look, at once and then after each pause. */
  public static SourceMetrics start(
      Archive archive, Duration every, MeterRegistry meters, InstantSource clock) {
    SourceMetrics metrics = new SourceMetrics(archive, every, meters, clock);
    ScheduledFuture<?> unused =
        metrics.timer.scheduleWithFixedDelay(
            metrics::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    return metrics;
  }

  private void look() {
    try {
      Map<String, SourceHealth> found = new HashMap<>();
      for (SourceHealth source : archive.sources(clock.instant())) {
        if (source.standing().isWatched()) {
          found.put(source.source().key().text(), source);
        }
      }
      newest = new Look(found, System.nanoTime());
      show(found);
    } catch (ArchiveException away) {
      newest = null;
      LOG.debug("states of sources are not known: Elasticsearch gave no answer", away);
    } catch (RuntimeException unexpected) {
      // An exception that leaves a scheduled task ends it for good.
      newest = null;
      LOG.warn("states of sources are not known", unexpected);
    }
  }

  /** Gauges that stay ask again at every scrape; those of states and sources that went, go. */
  private void show(Map<String, SourceHealth> found) {
    List<Row<?>> stateRows = new ArrayList<>();
    List<Row<?>> ageRows = new ArrayList<>();
    found.forEach(
        (key, source) -> {
          Tags tags = Tags.of("source", key);
          stateRows.add(
              Row.of(
                  tags.and("state", source.standing().wireName()), this, SourceMetrics::present));
          ageRows.add(Row.of(tags, this, shown -> shown.age(key)));
        });
    states.register(stateRows);
    ages.register(ageRows);
  }

  private double present() {
    return valid() == null ? Double.NaN : 1;
  }

  private double age(String key) {
    Look look = valid();
    SourceHealth source = look == null ? null : look.found.get(key);
    Instant good = source == null ? null : source.lastGoodAt();
    return good == null ? Double.NaN : Duration.between(good, clock.instant()).toMillis() / 1000.0;
  }

  private @Nullable Look valid() {
    Look look = newest;
    return look == null || System.nanoTime() - look.nanos > validity.toNanos() ? null : look;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lantoa-source-metrics");
    thread.setDaemon(true);
    return thread;
  }

  /** Stops looking; no gauge tells what was. */
  @Override
  public void close() {
    timer.shutdownNow();
    newest = null;
  }
}
