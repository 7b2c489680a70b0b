package org.lantoa.local.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Reads the outputs from their beginning to their present end, and on from there the next time. */
final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int SILENT_POLLS = 150;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Generation generation;
  private final TopicState state;

  /**
   * Reads the outputs of a generation.
   *
   * @param bootstrap the broker
   */
  TopicReader(String bootstrap, Generation generation, TopicState state) {
    this.generation = generation;
    this.state = state;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "lantoa-verify"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /**
   * Reads on to the end as it is now.
   *
   * @throws Refusal if Kafka does not answer or holds what is not a record
   */
  void readToEnd() {
    try {
      if (consumer.assignment().isEmpty()) {
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      int silent = 0;
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        records.forEach(this::read);
        silent = records.isEmpty() ? silent + 1 : 0;
        if (silent > SILENT_POLLS) {
          throw new TimeoutException("records of " + generation + " are not delivered");
        }
      }
    } catch (KafkaException away) {
      throw Refusal.because(away, "verify.kafka-away");
    }
  }

  private List<TopicPartition> partitions() {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : List.of(Topic.POSTS, Topic.POST_GAINS, Topic.TOTALS)) {
      for (PartitionInfo partition : consumer.partitionsFor(generation.topicName(topic))) {
        partitions.add(new TopicPartition(partition.topic(), partition.partition()));
      }
    }
    return partitions;
  }

  private void read(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.topic().equals(generation.topicName(Topic.POSTS))) {
        state.post(RecordCodec.POSTS.read(record.value()));
      } else if (record.topic().equals(generation.topicName(Topic.POST_GAINS))) {
        state.gain(RecordCodec.POST_GAINS.read(record.value()));
      } else {
        state.total(RecordCodec.TOTALS.read(record.value()));
      }
    } catch (MalformedRecordException | NewerVersionException foreign) {
      throw Refusal.because(
          foreign,
          "verify.not-a-record",
          record.topic(),
          Integer.toString(record.partition()),
          Long.toString(record.offset()));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
