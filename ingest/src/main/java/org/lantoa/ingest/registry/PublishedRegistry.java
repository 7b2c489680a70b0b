package org.lantoa.ingest.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the newest registry version from its topic. */
final class PublishedRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedRegistry.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int POLLS = 60;
  private static final TopicPartition PARTITION = new TopicPartition(Topic.REGISTRY.topicName(), 0);

  private PublishedRegistry() {}

  static Optional<Registry> newest(String bootstrap)
      throws AppendFailedException, NewerVersionException {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            30_000);
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Optional<byte[]> bytes = newestBytes(consumer);
      return bytes.isEmpty() ? Optional.empty() : read(bytes.get());
    } catch (KafkaException unreachable) {
      throw new AppendFailedException(Topic.REGISTRY, unreachable);
    }
  }

  private static Optional<byte[]> newestBytes(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> only = List.of(PARTITION);
    consumer.assign(only);
    long beginning = consumer.beginningOffsets(only).getOrDefault(PARTITION, 0L);
    long end = consumer.endOffsets(only).getOrDefault(PARTITION, 0L);
    if (end == beginning) {
      return Optional.empty();
    }
    consumer.seek(PARTITION, end - 1);
    for (int poll = 0; poll < POLLS; poll++) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(PARTITION)) {
        return Optional.of(record.value());
      }
    }
    throw new TimeoutException("offset " + (end - 1) + " exists but was not delivered");
  }

  private static Optional<Registry> read(byte[] bytes) throws NewerVersionException {
    try {
      return Optional.of(RecordCodec.REGISTRY.read(bytes));
    } catch (MalformedRecordException malformed) {
      LOG.warn("the newest registry record cannot be read; a good one will follow it", malformed);
      return Optional.empty();
    }
  }
}
