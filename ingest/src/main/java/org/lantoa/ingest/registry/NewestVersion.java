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
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the newest record of a topic that has one partition and holds whole versions.
 *
 * @param topic the topic
 * @param codec its records
 */
record NewestVersion<T>(Topic topic, RecordCodec<T> codec) {
  /** The newest registry. */
  static final NewestVersion<Registry> REGISTRY =
      new NewestVersion<>(Topic.REGISTRY, RecordCodec.REGISTRY);

  /** The newest indicators. */
  static final NewestVersion<Indicators> INDICATORS =
      new NewestVersion<>(Topic.INDICATORS, RecordCodec.INDICATORS);

  private static final Logger LOG = LoggerFactory.getLogger(NewestVersion.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int POLLS = 60;

  Optional<T> read(String bootstrap) throws AppendFailedException, NewerVersionException {
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
      throw new AppendFailedException(topic, unreachable);
    }
  }

  private Optional<byte[]> newestBytes(Consumer<byte[], byte[]> consumer) {
    TopicPartition partition = new TopicPartition(topic.topicName(), 0);
    List<TopicPartition> only = List.of(partition);
    consumer.assign(only);
    long beginning = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
    long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
    if (end == beginning) {
      return Optional.empty();
    }
    consumer.seek(partition, end - 1);
    for (int poll = 0; poll < POLLS; poll++) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
        return Optional.of(record.value());
      }
    }
    throw new TimeoutException("offset " + (end - 1) + " exists but was not delivered");
  }

  private Optional<T> read(byte[] bytes) throws NewerVersionException {
    try {
      return Optional.of(codec.read(bytes));
    } catch (MalformedRecordException malformed) {
      LOG.warn("the newest record cannot be read; a good one will follow it", malformed);
      return Optional.empty();
    }
  }
}
