package org.lantoa.ingest.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;

/**
 * Finds the newest tick that already stands in the log, so that a restarted clock cannot go back.
 * It reads backwards from each partition's end in growing steps: ticks stand a minute apart.
 */
final class NewestTick {
  private static final long FIRST_STEP = 512;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final String PATIENCE_MS = "30000";

  private final Consumer<String, byte[]> consumer;

  private NewestTick(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  static Optional<Instant> find(String bootstrap) throws AppendFailedException {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MS);
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      return new NewestTick(consumer).find();
    } catch (KafkaException unreachable) {
      throw new AppendFailedException(Topic.OBSERVATIONS, unreachable);
    }
  }

  private Optional<Instant> find() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.OBSERVATIONS.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    return partitions.stream().map(this::newest).flatMap(Optional::stream).max(Instant::compareTo);
  }

  private Optional<Instant> newest(TopicPartition partition) {
    List<TopicPartition> only = List.of(partition);
    consumer.assign(only);
    long beginning = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
    long upper = consumer.endOffsets(only).getOrDefault(partition, 0L);
    for (long step = FIRST_STEP; upper > beginning; step *= 4) {
      long lower = Math.max(beginning, upper - step);
      Instant found = newestWithin(partition, lower, upper);
      if (found != null) {
        return Optional.of(found);
      }
      upper = lower;
    }
    return Optional.empty();
  }

  private @Nullable Instant newestWithin(TopicPartition partition, long lower, long upper) {
    consumer.seek(partition, lower);
    Instant newest = null;
    while (consumer.position(partition) < upper) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL).records(partition)) {
        Instant at = record.offset() < upper ? tick(record) : null;
        if (at != null && (newest == null || at.isAfter(newest))) {
          newest = at;
        }
      }
    }
    return newest;
  }

  private static @Nullable Instant tick(ConsumerRecord<String, byte[]> record) {
    if (!Tick.KEY.equals(record.key())) {
      return null;
    }
    try {
      LogEntry entry = RecordCodec.OBSERVATIONS.read(record.value());
      return entry instanceof Tick tick ? tick.at() : null;
    } catch (MalformedRecordException | NewerVersionException unreadable) {
      // The jobs refuse or pause on such a record; it tells the clock nothing.
      return null;
    }
  }
}
