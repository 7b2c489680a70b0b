package org.lantoa.ingest.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.model.topic.Topic;

/** Reads a topic that has one partition, from an offset to the end that it has now. */
public final class WholeTopic {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int SILENT_POLLS = 60;

  private WholeTopic() {}

  /**
   * Reads.
   *
   * @param bootstrap {@code host:port} of the broker
   * @param topic one that has a single partition
   * @param from the first offset to read; 0 for all that is there
   * @param each takes each record, in order
   * @throws AppendFailedException if the topic cannot be read to its end
   */
  public static void read(
      String bootstrap, Topic topic, long from, Consumer<ConsumerRecord<byte[], byte[]>> each)
      throws AppendFailedException {
    if (!topic.hasSinglePartition()) {
      throw new IllegalArgumentException(topic.topicName() + " has several partitions");
    }
    TopicPartition partition = new TopicPartition(topic.topicName(), 0);
    List<TopicPartition> only = List.of(partition);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            settings(bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(only);
      long beginning = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
      long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
      consumer.seek(partition, Math.min(end, Math.max(from, beginning)));
      int silent = 0;
      while (consumer.position(partition) < end) {
        List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition);
        silent = records.isEmpty() ? silent + 1 : 0;
        if (silent > SILENT_POLLS) {
          throw new TimeoutException("records before offset " + end + " were not delivered");
        }
        records.forEach(each);
      }
    } catch (KafkaException unreachable) {
      throw new AppendFailedException(topic, unreachable);
    }
  }

  private static Map<String, Object> settings(String bootstrap) {
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
