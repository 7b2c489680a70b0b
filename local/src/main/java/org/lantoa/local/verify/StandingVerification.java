package org.lantoa.local.verify;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Scope;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies all the time that what Elasticsearch shows adds up: for every scope the sum of gains,
 * the sum of last counts and the all-time total. The metrics {@code lantoa.verify.wrong.scopes} and
 * {@code lantoa.verify.age} (seconds since the last look that had an answer) are for alarms.
 */
public final class StandingVerification implements AutoCloseable {
  /** How often it looks. */
  public static final Duration EVERY = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(StandingVerification.class);
  private static final int NAMED = 5;

  private final Archive archive;
  private final BooleanSupplier isSettled;
  private final InstantSource clock;
  private final WrongFigures figures = new WrongFigures();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(StandingVerification::thread);
  private volatile Set<Scope> wrong = Set.of();
  private volatile @Nullable Instant looked;

  private StandingVerification(Archive archive, BooleanSupplier isSettled, InstantSource clock) {
    this.archive = archive;
    this.isSettled = isSettled;
    this.clock = clock;
  }

  /**
   * Starts to look, the first time after one pause.
   *
   * @param isSettled whether nothing is known to be on its way; else it does not look, and the age
   *     of the last look grows
   */
  public static StandingVerification start(
      Archive archive,
      Duration every,
      BooleanSupplier isSettled,
      MeterRegistry meters,
      InstantSource clock) {
    StandingVerification verification = new StandingVerification(archive, isSettled, clock);
    Gauge.builder("lantoa.verify.wrong.scopes", verification, v -> v.wrong.size())
        .description("Scopes whose figures do not add up")
        .register(meters);
    Gauge.builder("lantoa.verify.age", verification, StandingVerification::age)
        .baseUnit("seconds")
        .description("Seconds since it was last verified that figures add up; -1 if never")
        .register(meters);
    ScheduledFuture<?> unused =
        verification.timer.scheduleWithFixedDelay(
            verification::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return verification;
  }

  private void look() {
    try {
      if (!isSettled.getAsBoolean()) {
        figures.forget();
        return;
      }
      Set<Scope> found = figures.after(ArchiveFigures.read(archive));
      if (!found.isEmpty() && !found.equals(wrong)) {
        LOG.error("figures do not add up in {} scopes: {}", found.size(), found);
      }
      wrong = found;
      looked = clock.instant();
    } catch (ArchiveException away) {
      LOG.debug("not verified: Elasticsearch gave no answer", away);
    } catch (RuntimeException unexpected) {
      // An exception that leaves a scheduled task ends it for good: nothing would be verified.
      LOG.warn("not verified", unexpected);
    }
  }

  private double age() {
    Instant last = looked;
    return last == null ? -1 : Duration.between(last, clock.instant()).toMillis() / 1000.0;
  }

  /** Whether figures were found that do not add up. */
  public boolean foundWrong() {
    return !wrong.isEmpty();
  }

  /** What is wrong, in English; empty if everything adds up. */
  public Optional<String> problem() {
    Set<Scope> now = wrong;
    return now.isEmpty()
        ? Optional.empty()
        : Optional.of(
            now.size()
                + " scopes do not add up: "
                + now.stream().limit(NAMED).map(Scope::text).collect(Collectors.joining(", "))
                + (now.size() > NAMED ? ", …" : "")
                + "; run lantoa verify, and lantoa recompute if it differs there too");
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lantoa-verify");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
