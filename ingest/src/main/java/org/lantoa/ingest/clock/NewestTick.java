package org.lantoa.ingest.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
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
 * Finds the newest tick that already stands in the log, so that a restarted clock cannot go back;
 * and the one that a reader of the log knows by its places. It reads backwards in growing steps:
 * ticks stand a minute apart.
 */
final class NewestTick {
  private static final long FIRST_STEP = 512;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int SILENT_POLLS = 60;
  private static final String PATIENCE_MS = "30000";

  private final Consumer<String, byte[]> consumer;

  private NewestTick(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  static Optional<Instant> find(String bootstrap) throws AppendFailedException {
    return asked(bootstrap, NewestTick::find);
  }

  /** As {@link ClockService#logTime}. */
  static Optional<Instant> before(String bootstrap, Map<TopicPartition, Long> places)
      throws AppendFailedException {
    return asked(bootstrap, search -> search.before(places));
  }

  private static Optional<Instant> asked(
      String bootstrap, Function<NewestTick, Optional<Instant>> question)
      throws AppendFailedException {
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
      return question.apply(new NewestTick(consumer));
    } catch (KafkaException unreachable) {
      throw new AppendFailedException(Topic.OBSERVATIONS, unreachable);
    }
  }

  private Optional<Instant> find() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.OBSERVATIONS.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    return partitions.stream()
        .map(partition -> newest(partition, ends.getOrDefault(partition, 0L)))
        .flatMap(Optional::stream)
        .max(Instant::compareTo);
  }

  private Optional<Instant> before(Map<TopicPartition, Long> places) {
    Instant common = Instant.MAX;
    for (Map.Entry<TopicPartition, Long> place : places.entrySet()) {
      Optional<Instant> newest = newest(place.getKey(), place.getValue());
      if (newest.isEmpty()) {
        return Optional.empty();
      }
      common = newest.get().isBefore(common) ? newest.get() : common;
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(common);
  }

  private Optional<Instant> newest(TopicPartition partition, long end) {
    List<TopicPartition> only = List.of(partition);
    consumer.assign(only);
    long beginning = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
    long upper = end;
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
    int silent = 0;
    while (consumer.position(partition) < upper) {
      List<ConsumerRecord<String, byte[]>> records = consumer.poll(POLL).records(partition);
      silent = records.isEmpty() ? silent + 1 : 0;
      if (silent > SILENT_POLLS) {
        throw new TimeoutException("records before offset " + upper + " were not delivered");
      }
      for (ConsumerRecord<String, byte[]> record : records) {
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
