package org.lantoa.search.index;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Brings the records of Kafka's outputs, the observations and the registry into Elasticsearch, on a
 * thread of its own. Everything may be read twice and nothing is lost: ids are deterministic,
 * versions decide, and a place in Kafka is committed only after the bulk that holds it succeeded.
 * While Elasticsearch is away it waits, and goes on where it stopped.
 */
public final class Indexer implements AutoCloseable {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

  private final IndexerLoop loop;
  private final IndexerState state;
  private final Thread thread;

  private Indexer(IndexerLoop loop, IndexerState state, String name) {
    this.loop = loop;
    this.state = state;
    this.thread = new Thread(loop, name);
  }

  /**
   * Starts an indexer. It returns at once; whether Kafka and Elasticsearch answer shows in its
   * {@link #health}.
   */
  public static Indexer start(IndexerSettings settings) {
    IndexerState state = new IndexerState(settings.meters(), settings.reading());
    IndexerLoop loop =
        new IndexerLoop(
            new DocumentReader(settings.reading()),
            new KafkaConsumer<>(
                consumer(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            new BatchWriter(
                new ElasticsearchBulk(
                    settings.elasticsearch(), settings.reading(), settings.clock()),
                state),
            new KafkaRejectionLog(settings.bootstrap()),
            new Rejections(settings.clock()),
            state);
    Indexer indexer = new Indexer(loop, state, settings.group());
    indexer.thread.start();
    return indexer;
  }

  private static Map<String, Object> consumer(IndexerSettings settings) {
    Map<String, Object> config = new HashMap<>();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.group());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4_000_000);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return config;
  }

  /** How it is. */
  public IndexerHealth health() {
    return state.health();
  }

  /** Stops after the bulk under way; what it had not committed is read again by the next one. */
  @Override
  public void close() {
    loop.stop();
    state.forget();
    try {
      thread.join(CLOSE_LIMIT.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
