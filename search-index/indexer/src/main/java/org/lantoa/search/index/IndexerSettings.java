package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/**
 * How an indexer is started.
 *
 * @param bootstrap Kafka's address, {@code host:port}
 * @param elasticsearch a client whose account has the cluster privileges {@code monitor} and {@code
 *     manage_index_templates}, and {@code manage} and {@code write} on {@code lantoa-*}
 * @param group the consumer group that keeps the place in Kafka
 * @param reading which topics it reads
 * @param meters where its metrics go
 * @param clock when refusals happened
 */
public record IndexerSettings(
    String bootstrap,
    ElasticsearchClient elasticsearch,
    String group,
    Reading reading,
    MeterRegistry meters,
    InstantSource clock) {

  /** An indexer of everything, where no recompute ever ran. */
  public static IndexerSettings of(
      String bootstrap,
      ElasticsearchClient elasticsearch,
      MeterRegistry meters,
      InstantSource clock) {
    return of(bootstrap, elasticsearch, Reading.EVERYTHING, meters, clock);
  }

  /** An indexer of some topics, in the group that is usual for them. */
  public static IndexerSettings of(
      String bootstrap,
      ElasticsearchClient elasticsearch,
      Reading reading,
      MeterRegistry meters,
      InstantSource clock) {
    return new IndexerSettings(bootstrap, elasticsearch, reading.group(), reading, meters, clock);
  }

  /** The same for another reading, in the group that is usual for it. */
  public IndexerSettings with(Reading other) {
    return new IndexerSettings(bootstrap, elasticsearch, other.group(), other, meters, clock);
  }
}
