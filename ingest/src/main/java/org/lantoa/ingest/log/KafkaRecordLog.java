package org.lantoa.ingest.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Topic;

final class KafkaRecordLog implements RecordLog {
  /** The unconfirmed bytes after which appending waits. */
  private static final long IN_FLIGHT_BYTES = 32L << 20;

  /** The largest record; a registry of the whole country has a few megabytes. */
  private static final int LARGEST_RECORD_BYTES = 16 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Producer<String, byte[]> producer;
  private final AtomicLong confirmed = new AtomicLong();
  private final AtomicReference<@Nullable AppendFailedException> failure = new AtomicReference<>();

  private KafkaRecordLog(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  static KafkaRecordLog open(String bootstrap) {
    return open(bootstrap, PATIENCE);
  }

  /** A log that gives up a record after some time, at least three seconds. */
  static KafkaRecordLog open(String bootstrap, Duration patience) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            IN_FLIGHT_BYTES,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            LARGEST_RECORD_BYTES,
            ProducerConfig.LINGER_MS_CONFIG,
            5,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            patience.toMillis(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) patience.toMillis() / 3,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            (int) patience.toMillis());
    try {
      return new KafkaRecordLog(
          new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    } catch (KafkaException unusable) {
      throw new IllegalArgumentException(
          "'" + bootstrap + "' is not the address of a broker; expected host:port", unusable);
    }
  }

  @Override
  public void append(Topic topic, String key, byte[] value) throws AppendFailedException {
    send(topic, null, key, value);
  }

  @Override
  public void appendToEveryPartition(Topic topic, String key, byte[] value)
      throws AppendFailedException {
    try {
      for (PartitionInfo partition : producer.partitionsFor(topic.topicName())) {
        send(topic, partition.partition(), key, value);
      }
    } catch (KafkaException unreachable) {
      throw new AppendFailedException(topic, unreachable);
    }
  }

  private void send(Topic topic, @Nullable Integer partition, String key, byte[] value)
      throws AppendFailedException {
    throwFailure();
    try {
      Future<RecordMetadata> unused =
          producer.send(
              new ProducerRecord<>(topic.topicName(), partition, key, value),
              (metadata, problem) -> settle(topic, problem));
    } catch (KafkaException refused) {
      throw new AppendFailedException(topic, refused);
    }
  }

  private void settle(Topic topic, @Nullable Exception problem) {
    if (problem == null) {
      confirmed.incrementAndGet();
    } else {
      failure.compareAndSet(null, new AppendFailedException(topic, problem));
    }
  }

  private void throwFailure() throws AppendFailedException {
    AppendFailedException found = failure.getAndSet(null);
    if (found != null) {
      throw found;
    }
  }

  @Override
  public void flush() throws AppendFailedException {
    try {
      producer.flush();
    } catch (KafkaException interrupted) {
      throw new AppendFailedException(interrupted);
    }
    throwFailure();
  }

  @Override
  public long confirmed() {
    return confirmed.get();
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
  }
}
