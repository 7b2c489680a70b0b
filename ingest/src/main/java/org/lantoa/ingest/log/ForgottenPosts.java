package org.lantoa.ingest.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Topic;

/** The posts whose text was erased, as of a second ago. */
final class ForgottenPosts implements AutoCloseable {
  /** How old the knowledge may be. */
  static final Duration FRESH = Duration.ofSeconds(1);

  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrap;
  private final TopicPartition partition = new TopicPartition(Topic.FORGOTTEN.topicName(), 0);
  private final Set<String> posts = new HashSet<>();
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private long readAt;

  ForgottenPosts(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /**
   * Whether the text of a post was erased.
   *
   * @param post its key
   * @throws AppendFailedException if it cannot be known
   */
  synchronized boolean hold(String post) throws AppendFailedException {
    if (consumer == null || System.nanoTime() - readAt > FRESH.toNanos()) {
      try {
        read(consumer == null ? open() : consumer);
      } catch (KafkaException unreachable) {
        throw new AppendFailedException(Topic.FORGOTTEN, unreachable);
      }
    }
    return posts.contains(post);
  }

  private KafkaConsumer<byte[], byte[]> open() {
    KafkaConsumer<byte[], byte[]> opened =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                30_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer = opened;
    opened.assign(List.of(partition));
    opened.seekToBeginning(List.of(partition));
    return opened;
  }

  private void read(KafkaConsumer<byte[], byte[]> from) {
    long end = from.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    while (from.position(partition) < end) {
      from.poll(POLL)
          .forEach(record -> posts.add(new String(record.key(), StandardCharsets.UTF_8)));
    }
    readAt = System.nanoTime();
  }

  @Override
  public synchronized void close() {
    if (consumer != null) {
      consumer.close();
    }
  }
}
