package org.lantoa.local.verify;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;

/**
 * What is verified.
 *
 * @param bootstrap Kafka's address, {@code host:port}
 * @param elasticsearch a client whose account may read all indices
 * @param patience how long to wait for figures that are still on their way; zero looks once
 */
public record VerifySettings(
    String bootstrap, ElasticsearchClient elasticsearch, Duration patience) {
  /** Refuses a negative wait. */
  public VerifySettings {
    if (patience.isNegative()) {
      throw new IllegalArgumentException("cannot wait for " + patience);
    }
  }
}
