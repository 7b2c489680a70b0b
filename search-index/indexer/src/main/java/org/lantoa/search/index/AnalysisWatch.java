package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lantoa.search.connection.AnalysisPlugin;

/**
 * Lets posts be written only while every node of the cluster makes the terms of texts that this
 * program makes. A node may come back with another plugin while documents are being written, so it
 * looks again now and then.
 */
final class AnalysisWatch {
  static final Duration EVERY = Duration.ofMinutes(1);

  private final ElasticsearchClient client;
  private final Reading reading;
  private final InstantSource clock;
  private volatile Instant next = Instant.MIN; // Of the reading and of the writing thread.

  AnalysisWatch(ElasticsearchClient client, Reading reading, InstantSource clock) {
    this.client = client;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * Looks now.
   *
   * @throws TargetUnavailableException if texts would be indexed by other terms, or not at all
   * @throws IOException if Elasticsearch does not answer
   */
  void require() throws TargetUnavailableException, IOException {
    if (!reading.families().contains(Indices.POSTS)) {
      return;
    }
    Instant now = clock.instant();
    if (AnalysisPlugin.check(client) instanceof AnalysisPlugin.Unfit unfit) {
      next = Instant.MIN;
      throw new TargetUnavailableException(
          "Nothing is indexed, because Elasticsearch would make other terms of the texts of posts:"
              + " the plugin "
              + AnalysisPlugin.NAME
              + " is missing or of another version on "
              + unfit.nodes()
              + ". On each of these nodes run '"
              + unfit.command()
              + "' with the zip of search-index/plugin/target, and start the node again; indexing"
              + " waits and goes on by itself");
    }
    next = now.plus(EVERY);
  }

  /** Looks if that was not done lately. */
  void requireLately() throws TargetUnavailableException, IOException {
    if (!clock.instant().isBefore(next)) {
      require();
    }
  }
}
