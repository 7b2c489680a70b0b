package org.lantoa.stream.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;

/** Writes the job's inputs to a real broker and reads its outputs. */
public final class TestingTopics implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String bootstrap;
  private final int partitions;
  private final KafkaProducer<byte[], byte[]> producer;

  /** Creates all topics. */
  public TestingTopics(String bootstrap, int partitions) {
    this.bootstrap = bootstrap;
    this.partitions = partitions;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      List<NewTopic> topics =
          Arrays.stream(Topic.values())
              .map(
                  t ->
                      new NewTopic(
                          t.topicName(), t.hasSinglePartition() ? 1 : partitions, (short) 1))
              .toList();
      admin.createTopics(topics).all().get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public void publish(Registry registry) {
    send(Topic.REGISTRY, 0, "registry", RecordCodec.REGISTRY.write(registry));
  }

  public void append(LogEntry... entries) {
    for (LogEntry entry : entries) {
      if (entry instanceof Content content) {
        send(Topic.CONTENTS, null, content.post().text(), RecordCodec.CONTENTS.write(content));
      } else if (entry instanceof Observation seen) {
        send(Topic.OBSERVATIONS, null, seen.post().text(), RecordCodec.OBSERVATIONS.write(seen));
      }
    }
  }

  /** Appends a tick to every partition of contents and observations. */
  public void tick(String at) {
    Tick tick = new Tick(Instant.parse(at));
    for (int partition = 0; partition < partitions; partition++) {
      send(Topic.CONTENTS, partition, Tick.KEY, RecordCodec.CONTENTS.write(tick));
      send(Topic.OBSERVATIONS, partition, Tick.KEY, RecordCodec.OBSERVATIONS.write(tick));
    }
  }

  /** Appends anything to the first partition. */
  public void appendBytes(Topic topic, byte[] value) {
    send(topic, 0, "x", value);
  }

  private void send(Topic topic, @Nullable Integer partition, String key, byte[] value) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  topic.topicName(), partition, key.getBytes(StandardCharsets.UTF_8), value))
          .get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /**
   * Reads an output topic from its beginning, keeping of each id the record with the highest
   * version, until a condition holds.
   */
  public <T> Map<String, T> await(
      Topic topic, RecordCodec<T> codec, Function<T, String> id, Predicate<Map<String, T>> done) {
    Map<String, T> newest = new HashMap<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
      while (!done.test(newest)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(topic.topicName() + " did not come to hold: " + newest);
        }
        for (ConsumerRecord<byte[], byte[]> stored : consumer.poll(Duration.ofMillis(200))) {
          T record = read(codec, stored.value());
          newest.put(id.apply(record), record);
        }
      }
    }
    return newest;
  }

  private KafkaConsumer<byte[], byte[]> consumer(Topic topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    int count = topic.hasSinglePartition() ? 1 : partitions;
    for (int partition = 0; partition < count; partition++) {
      all.add(new TopicPartition(topic.topicName(), partition));
    }
    consumer.assign(all);
    consumer.seekToBeginning(all);
    return consumer;
  }

  private static <T> T read(RecordCodec<T> codec, byte[] json) {
    try {
      return codec.read(json);
    } catch (MalformedRecordException | NewerVersionException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
