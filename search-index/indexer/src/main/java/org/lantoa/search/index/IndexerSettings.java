package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/**
 * How an indexer is started.
 *
 * @param bootstrap Kafka's address, {@code host:port}
 * @param elasticsearch a client whose account may manage templates and write {@code lantoa-*}
 * @param group the consumer group that keeps the place in Kafka
 * @param meters where its metrics go
 * @param clock when refusals happened
 */
public record IndexerSettings(
    String bootstrap,
    ElasticsearchClient elasticsearch,
    String group,
    MeterRegistry meters,
    InstantSource clock) {
  /** The consumer group of the first generation of indices. */
  public static final String GROUP = "lantoa-indexer-g1";

  /** An indexer in the usual group. */
  public static IndexerSettings of(
      String bootstrap,
      ElasticsearchClient elasticsearch,
      MeterRegistry meters,
      InstantSource clock) {
    return new IndexerSettings(bootstrap, elasticsearch, GROUP, meters, clock);
  }
}
