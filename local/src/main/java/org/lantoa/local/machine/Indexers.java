package org.lantoa.local.machine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Generation;
import org.lantoa.search.index.Indexer;
import org.lantoa.search.index.IndexerHealth;
import org.lantoa.search.index.IndexerSettings;
import org.lantoa.search.index.Reading;
import org.lantoa.search.index.ShownGeneration;

/**
 * The indexers of a machine: of the log, of the outputs that are shown and, during a recompute, of
 * those that are being built.
 */
final class Indexers implements AutoCloseable {
  private final String bootstrap;
  private final ElasticsearchClient client;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final ShownGeneration shown;
  private final Indexer log;
  private volatile Indexer live;
  private volatile @Nullable Indexer building;

  private Indexers(
      String bootstrap,
      ElasticsearchClient client,
      MeterRegistry meters,
      InstantSource clock,
      Generation generation) {
    this.bootstrap = bootstrap;
    this.client = client;
    this.meters = meters;
    this.clock = clock;
    this.shown = new ShownGeneration(client);
    this.log = start(Reading.LOG);
    this.live = start(Reading.shown(generation));
  }

  /**
   * Shows a generation and starts to index.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  static Indexers start(
      String bootstrap,
      ElasticsearchClient client,
      MeterRegistry meters,
      InstantSource clock,
      Generation generation)
      throws IOException {
    // A swap that was interrupted is brought to its end before anything is written.
    new ShownGeneration(client).show(generation);
    return new Indexers(bootstrap, client, meters, clock, generation);
  }

  private Indexer start(Reading reading) {
    return Indexer.start(IndexerSettings.of(bootstrap, client, reading, meters, clock));
  }

  /**
   * Indexes the outputs of a generation where no search finds them. Does nothing if that is under
   * way.
   */
  synchronized void build(Generation generation) {
    if (building == null) {
      building = start(Reading.hidden(generation));
    }
  }

  /**
   * Lets searches find the generation that was built, and no other; all indexers of outputs stand
   * still meanwhile.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  synchronized void promote(Generation generation) throws IOException {
    live.close();
    abandon();
    shown.show(generation);
    live = start(Reading.shown(generation));
  }

  /** Ends the indexer of what is being built, if there is one. */
  synchronized void abandon() {
    Indexer given = building;
    building = null;
    if (given != null) {
      given.close();
    }
  }

  /**
   * Deletes the indices of a generation that is not shown, and the place in its topics.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  void forget(Generation generation) throws IOException {
    shown.remove(generation);
    try (ConsumerGroup group = ConsumerGroup.of(bootstrap, Reading.shown(generation).group())) {
      group.forget();
    }
  }

  /** Whether everything that is shown was indexed when its indexers last looked. */
  boolean isCaughtUp() {
    return log.health().isCaughtUp() && live.health().isCaughtUp();
  }

  /** What is wrong; empty if nothing is. */
  Optional<String> problem() {
    Indexer beside = building;
    return Stream.of(log, live, beside == null ? live : beside)
        .map(Indexer::health)
        .filter(health -> !health.isHealthy())
        .map(Indexers::said)
        .findFirst();
  }

  private static String said(IndexerHealth health) {
    return health.alarms().isEmpty() ? health.state().name() : String.join("; ", health.alarms());
  }

  @Override
  public synchronized void close() {
    abandon();
    live.close();
    log.close();
  }
}
