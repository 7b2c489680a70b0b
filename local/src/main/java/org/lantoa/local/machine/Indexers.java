package org.lantoa.local.machine;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.message.Messages;
import org.lantoa.local.message.Text;
import org.lantoa.model.topic.Generation;
import org.lantoa.search.index.Indexer;
import org.lantoa.search.index.IndexerHealth;
import org.lantoa.search.index.IndexerSettings;
import org.lantoa.search.index.Indices;
import org.lantoa.search.index.Reading;
import org.lantoa.search.index.Refill;
import org.lantoa.search.index.Refills;
import org.lantoa.search.index.ShownGeneration;

/**
 * The indexers of a machine: of the log, of the outputs that are shown and, during a recompute, of
 * those that are being built; and of what is being filled anew. Indices of another program's
 * mapping are not written: they are filled anew first.
 */
final class Indexers implements AutoCloseable {
  /** How often it looks for what is asked for. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private static final Duration LAST_RECORDS = Duration.ofSeconds(60);

  /** Searches that began before a swap still read what it superseded. */
  private static final Duration BEFORE_TIDYING = Duration.ofSeconds(60);

  private final IndexerSettings settings;
  private final MachineListener listener;
  private final ShownGeneration shown;
  private final Refills refills;
  private final Set<Indices> outdated;
  private Generation generation;
  private volatile @Nullable Indexer log;
  private volatile @Nullable Indexer live;
  private volatile @Nullable Indexer building;
  private volatile @Nullable Refill refill;
  private volatile @Nullable Indices givenUp;
  private long lookAt = System.nanoTime();
  private @Nullable Long tidyAt;

  private Indexers(
      IndexerSettings settings,
      MachineListener listener,
      Generation generation,
      Set<Indices> outdated)
      throws IOException {
    this.settings = settings;
    this.listener = listener;
    this.shown = new ShownGeneration(settings.elasticsearch());
    this.refills = new Refills(settings.elasticsearch());
    this.generation = generation;
    this.outdated = outdated;
    startMissing();
  }

  /**
   * Shows a generation and starts to index. What stands in indices of another mapping is to be
   * filled anew, and is not written until then.
   *
   * @param settings without regard to their reading
   * @throws IOException if Elasticsearch does not answer
   */
  static Indexers start(IndexerSettings settings, MachineListener listener, Generation generation)
      throws IOException {
    // A swap that was interrupted is brought to its end before anything is written.
    new ShownGeneration(settings.elasticsearch()).show(generation);
    Refills refills = new Refills(settings.elasticsearch());
    refills.tidy(generation);
    Set<Indices> outdated = ConcurrentHashMap.newKeySet();
    for (Reading reading : new Reading[] {Reading.LOG, Reading.shown(generation)}) {
      outdated.addAll(refills.outdated(reading.at(refills.shown(generation))));
    }
    for (Indices family : outdated) {
      refills.ask(family, generation);
      listener.note(Text.of("reindex.outdated", family.shortName()));
    }
    return new Indexers(settings, listener, generation, outdated);
  }

  private void startMissing() throws IOException {
    if (log == null) {
      log = start(Reading.LOG);
    }
    if (live == null) {
      live = start(Reading.shown(generation));
    }
  }

  private @Nullable Indexer start(Reading reading) throws IOException {
    Reading now = reading.at(refills.shown(generation)).without(outdated);
    return now.families().isEmpty() ? null : Indexer.start(settings.with(now));
  }

  /**
   * Indexes the outputs of a generation where no search finds them. Does nothing if that is under
   * way.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  synchronized void build(Generation next) throws IOException {
    if (building != null) {
      return;
    }
    Reading reading = Reading.hidden(next);
    if (!refills.outdated(reading).isEmpty()) {
      forget(next); // Begun by a program with another mapping; its topics have all of it.
    }
    building = Indexer.start(settings.with(reading));
  }

  /**
   * Lets searches find the generation that was built, and no other; all indexers of outputs stand
   * still meanwhile.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  synchronized void promote(Generation next) throws IOException {
    standStill(true);
    abandon();
    Refill beside = refill;
    if (beside != null && beside.asked().family().isOutput()) {
      leave(beside);
    }
    shown.show(next);
    generation = next;
    outdated.removeIf(Indices::isOutput);
    startMissing();
  }

  /** Ends the indexer of what is being built, if there is one. */
  synchronized void abandon() {
    close(building);
    building = null;
  }

  /**
   * Deletes the indices of a generation that is not shown, and the place in its topics.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  void forget(Generation old) throws IOException {
    shown.remove(old);
    try (ConsumerGroup group = ConsumerGroup.of(settings.bootstrap(), Reading.shown(old).group())) {
      group.forget();
    }
  }

  /**
   * One step of what is to be filled anew; to be taken again and again.
   *
   * @throws IOException if Elasticsearch or Kafka does not answer; do it again
   */
  synchronized void refill() throws IOException {
    startMissing();
    Refill now = refill == null ? beginRefill() : refill;
    if (now != null && now.isClose()) {
      swap(now);
    } else if (tidyAt != null && System.nanoTime() - tidyAt >= 0) {
      refills.tidy(generation);
      tidyAt = null;
    }
  }

  private @Nullable Refill beginRefill() throws IOException {
    if (System.nanoTime() - lookAt < 0) {
      return null;
    }
    lookAt = System.nanoTime() + LOOK_EVERY.toNanos();
    Optional<Refills.Asked> next = refills.next(generation);
    if (next.isEmpty()) {
      return null;
    }
    Refill begun = Refill.start(settings, next.get());
    refill = begun;
    listener.note(Text.of("reindex.filling", begun.asked().family().shortName()));
    return begun;
  }

  private void swap(Refill ready) throws IOException {
    standStill(ready.asked().family().isOutput());
    try {
      settled(ready.asked().family(), ready.finish(LAST_RECORDS));
    } finally {
      leave(ready);
      startMissing();
    }
  }

  private void standStill(boolean isOutput) {
    close(isOutput ? live : log);
    if (isOutput) {
      live = null;
    } else {
      log = null;
    }
  }

  private void settled(Indices family, boolean isShown) {
    if (isShown) {
      outdated.remove(family);
      tidyAt = System.nanoTime() + BEFORE_TIDYING.toNanos();
    }
    givenUp = isShown ? null : family;
    listener.note(Text.of(isShown ? "reindex.shown" : "reindex.given-up", family.shortName()));
  }

  private void leave(Refill left) {
    refill = null;
    lookAt = System.nanoTime(); // There may be another one.
    left.close();
  }

  /** Whether everything that is shown was indexed when its indexers last looked. */
  boolean isCaughtUp() {
    return outdated.isEmpty()
        && Stream.of(Optional.ofNullable(log), Optional.ofNullable(live))
            .allMatch(one -> one.isPresent() && one.get().health().isCaughtUp());
  }

  /** What is wrong; empty if nothing is. */
  Optional<String> problem() {
    Indices refused = givenUp;
    if (refused != null) {
      return Optional.of(
          Messages.in(Messages.ENGLISH).text("reindex.given-up", refused.shortName()));
    }
    Refill filling = refill;
    Stream<IndexerHealth> indexers =
        Stream.of(
                Optional.ofNullable(log), Optional.ofNullable(live), Optional.ofNullable(building))
            .flatMap(Optional::stream)
            .map(Indexer::health);
    return Stream.concat(indexers, Stream.ofNullable(filling).map(Refill::health))
        .filter(health -> !health.isHealthy())
        .map(Indexers::said)
        .findFirst();
  }

  private static String said(IndexerHealth health) {
    return health.alarms().isEmpty() ? health.state().name() : String.join("; ", health.alarms());
  }

  private static void close(@Nullable Indexer indexer) {
    if (indexer != null) {
      indexer.close();
    }
  }

  @Override
  public synchronized void close() {
    Refill filling = refill;
    if (filling != null) {
      leave(filling);
    }
    abandon();
    close(live);
    close(log);
  }
}
