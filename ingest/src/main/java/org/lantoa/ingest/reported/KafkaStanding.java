package org.lantoa.ingest.reported;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a topic of reported figures, which has one partition, from its beginning to its end. */
final class KafkaStanding implements Standing {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaStanding.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int SILENT_POLLS = 60;

  private final String bootstrap;

  KafkaStanding(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  @Override
  public <T> Map<String, T> newest(Topic topic, RecordCodec<T> codec, Set<String> keys)
      throws AppendFailedException, NewerVersionException {
    Map<String, T> newest = new HashMap<>();
    for (Map.Entry<String, byte[]> found : newestBytes(topic, keys).entrySet()) {
      try {
        newest.put(found.getKey(), codec.read(found.getValue()));
      } catch (MalformedRecordException malformed) {
        LOG.warn("a reported figure cannot be read; what is imported now replaces it", malformed);
      }
    }
    return newest;
  }

  private Map<String, byte[]> newestBytes(Topic topic, Set<String> keys)
      throws AppendFailedException {
    TopicPartition partition = new TopicPartition(topic.topicName(), 0);
    Map<String, byte[]> newest = new HashMap<>();
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      int silent = 0;
      while (consumer.position(partition) < end) {
        List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition);
        silent = records.isEmpty() ? silent + 1 : 0;
        if (silent > SILENT_POLLS) {
          throw new TimeoutException("records before offset " + end + " were not delivered");
        }
        records.forEach(record -> keep(record, keys, newest));
      }
    } catch (KafkaException unreachable) {
      throw new AppendFailedException(topic, unreachable);
    }
    return newest;
  }

  private static void keep(
      ConsumerRecord<byte[], byte[]> record, Set<String> keys, Map<String, byte[]> newest) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    if (keys.contains(key) && record.value() != null) {
      newest.put(key, record.value());
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrap,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        30_000);
  }
}
