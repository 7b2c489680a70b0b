package org.lantoa.stream.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.Topic;

/**
 * Reads the newest version from the end of the topic. Every record holds the whole registry, so
 * what stands before the newest readable one need not be read.
 */
final class KafkaRegistryReader implements RegistryReader {
  private static final long serialVersionUID = 1L;
  private static final TopicPartition PARTITION = new TopicPartition(Topic.REGISTRY.topicName(), 0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String bootstrap;

  KafkaRegistryReader(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  @Override
  public Optional<RegistryVersion> newest() {
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      long first = of(consumer.beginningOffsets(List.of(PARTITION), PATIENCE));
      long end = of(consumer.endOffsets(List.of(PARTITION), PATIENCE));
      for (long offset = end - 1; offset >= first; offset--) {
        RegistryVersion version = read(consumer, offset);
        if (registry(version).isPresent()) {
          return Optional.of(version);
        }
      }
      return Optional.empty();
    }
  }

  /** Reads all versions that can be read, from an offset on; less than 0 for all. */
  void readAll(long from, java.util.function.Consumer<Registry> each) {
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      long first = of(consumer.beginningOffsets(List.of(PARTITION), PATIENCE));
      long end = of(consumer.endOffsets(List.of(PARTITION), PATIENCE));
      for (long offset = Math.max(first, from); offset < end; offset++) {
        registry(read(consumer, offset)).ifPresent(each);
      }
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(PARTITION));
    return consumer;
  }

  private static long of(Map<TopicPartition, Long> offsets) {
    return Objects.requireNonNull(offsets.get(PARTITION));
  }

  private RegistryVersion read(Consumer<byte[], byte[]> consumer, long offset) {
    consumer.seek(PARTITION, offset);
    for (ConsumerRecord<byte[], byte[]> stored : consumer.poll(PATIENCE)) {
      return RegistryVersionReader.of(stored);
    }
    throw new IllegalStateException(
        PARTITION
            + "@"
            + offset
            + " did not come within "
            + PATIENCE.toSeconds()
            + " s from "
            + bootstrap
            + ", so posts cannot be placed; see to the broker, the task is started again");
  }

  // What cannot be read is reported by the ledger, which follows all versions.
  private static Optional<Registry> registry(RegistryVersion version) {
    try {
      return Optional.of(version.registry());
    } catch (MalformedRecordException malformed) {
      return Optional.empty();
    }
  }
}
