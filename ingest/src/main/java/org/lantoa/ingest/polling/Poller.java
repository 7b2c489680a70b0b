package org.lantoa.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.outbox.Outbox;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.PollOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the connectors for each source that the registry lets an interface read, and keeps what they
 * find. Every attempt ends in one record on {@code lantoa.polls}, whatever came of it. While the
 * buffer to Kafka fills, sources are read less often; when it is full, not at all.
 */
public final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /** The registry and the buffer are looked at so often, by the poller's clock. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(15);
  private static final long STOP_SECONDS = 5;
  private static final int NAMED_SOURCES = 5;

  private final PollerSettings settings;
  private final Supplier<Optional<Registry>> registry;
  private final List<Connector> connectors;
  private final Outbox outbox;
  private final SourceAttempts attempts;
  private final Agenda agenda = new Agenda();
  private final Mending mending;
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean closing;
  private volatile List<SourceKey> unreadable = List.of();
  private @Nullable Registry followed;

  private Poller(
      PollerSettings settings,
      Supplier<Optional<Registry>> registry,
      List<Connector> connectors,
      Outbox outbox) {
    this.settings = settings;
    this.registry = registry;
    this.connectors = List.copyOf(connectors);
    this.outbox = outbox;
    this.mending = new Mending(settings.credentials());
    PollMeters meters = new PollMeters(settings.meters());
    connectors.forEach(connector -> meters.register(connector.platform()));
    KnownPostsFolder folder = new KnownPostsFolder(settings.folder(), UUID.randomUUID().toString());
    this.attempts = new SourceAttempts(outbox, folder, settings.looks(), settings.clock(), meters);
  }

  /**
   * Starts to ask.
   *
   * @param settings how
   * @param registry the newest registry each time it is asked; empty while none is known
   * @param connectors closed with the poller
   * @param outbox where findings are kept; not closed with the poller
   */
  public static Poller start(
      PollerSettings settings,
      Supplier<Optional<Registry>> registry,
      List<Connector> connectors,
      Outbox outbox) {
    Poller poller = new Poller(settings, registry, connectors, outbox);
    poller.follow();
    for (int number = 1; number <= settings.workers(); number++) {
      Thread worker = new Thread(poller::work, "lantoa-poller-" + number);
      worker.setDaemon(true);
      poller.workers.add(worker);
    }
    poller.workers.forEach(Thread::start);
    return poller;
  }

  private void work() {
    try {
      while (!closing) {
        follow();
        Instant now = settings.clock().instant();
        mending.mended().forEach(source -> agenda.hasten(source, now));
        Optional<Source> due = outbox.isFull() ? Optional.empty() : agenda.take(now);
        if (due.isPresent()) {
          read(due.get());
        } else if (outbox.isFull()) {
          settings.waiting().await(LOOK_EVERY);
        } else {
          settings.waiting().await(agenda.pause(now, LOOK_EVERY));
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes over what the registry says now. */
  private synchronized void follow() {
    Registry newest = registry.get().orElse(null);
    if (newest == null || newest == followed || newest.equals(followed)) {
      return;
    }
    followed = newest;
    List<Source> wanted = new ArrayList<>();
    List<SourceKey> without = new ArrayList<>();
    for (Source source : newest.sources()) {
      if (source.origin() == CountingOrigin.API && !source.isDraft()) {
        if (connectorOf(source.key()).isPresent()) {
          wanted.add(source);
        } else {
          without.add(source.key());
        }
      }
    }
    Instant now = settings.clock().instant();
    int beginning = agenda.missing(wanted);
    agenda.update(wanted, now, source -> settings.schedule().first(source, beginning, now));
    unreadable = List.copyOf(without);
  }

  private Optional<Connector> connectorOf(SourceKey source) {
    return connectors.stream()
        .filter(c -> c.platform() == source.platform() && c.canRead(source))
        .findFirst();
  }

  private void read(Source source) {
    Object with = mending.of(source.key());
    PollOutcome ending = PollOutcome.UNREADABLE;
    Instant next = settings.clock().instant().plus(AFTER_A_FAULT);
    try {
      Optional<Connector> connector = connectorOf(source.key());
      if (connector.isPresent()) {
        Attempt attempt = attempts.read(connector.get(), source.key());
        ending = attempt.ending();
        Instant now = settings.clock().instant();
        next = stretched(now, settings.schedule().next(source, attempt, now));
      }
    } catch (RuntimeException fault) {
      LOG.error("a fault of this program; {} is read again at {}", source.key(), next, fault);
    } finally {
      agenda.done(source.key(), settings.clock().instant(), next);
    }
    // Only now: what is done has its instant, which a renewed token may bring forward.
    mending.ended(source.key(), ending, with);
  }

  private Instant stretched(Instant now, Instant next) {
    double millis = Duration.between(now, next).toMillis() * outbox.slowdown();
    return now.plusMillis(Math.max(1, (long) millis));
  }

  /** How many sources are read. */
  public int sources() {
    return agenda.size();
  }

  /** The sources that should be read through an interface, but for which there is no token. */
  public List<SourceKey> unreadable() {
    return unreadable;
  }

  /** What is wrong, in English; empty when all is well. */
  public Optional<String> problem() {
    List<String> problems = new ArrayList<>();
    if (!unreadable.isEmpty()) {
      problems.add(noToken());
    }
    outbox.problem().ifPresent(problems::add);
    String forgotten = attempts.problem();
    if (forgotten != null) {
      problems.add(forgotten);
    }
    long gone = workers.stream().filter(worker -> !worker.isAlive()).count();
    if (gone > 0 && !closing) {
      problems.add(gone + " of " + workers.size() + " workers ended; start the machine again");
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
  }

  private String noToken() {
    List<SourceKey> all = unreadable;
    String named =
        all.stream().limit(NAMED_SOURCES).map(SourceKey::text).collect(Collectors.joining(", "));
    int more = all.size() - NAMED_SOURCES;
    return "no token for "
        + named
        + (more > 0 ? " and " + more + " more" : "")
        + ", so they are not read; name them below a token in connectors.yaml";
  }

  /** Ends the readings that are under way, each with its record, and closes the connectors. */
  @Override
  public void close() {
    closing = true;
    workers.forEach(Thread::interrupt);
    boolean interrupted = join(STOP_SECONDS);
    // A reading that does not notice the interrupt ends with its connections.
    connectors.forEach(Connector::close);
    if (join(STOP_SECONDS) || interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean join(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try {
      for (Thread worker : workers) {
        worker.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
