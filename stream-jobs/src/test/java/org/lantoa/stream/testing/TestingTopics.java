package org.lantoa.stream.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Poll;
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
    create(
        Arrays.stream(Topic.values())
            .map(
                t ->
                    new NewTopic(t.topicName(), t.hasSinglePartition() ? 1 : partitions, (short) 1))
            .toList());
  }

  /** Creates the output topics of a later generation. */
  public void create(Generation generation) {
    create(
        Stream.of(
                Topic.POSTS,
                Topic.POST_GAINS,
                Topic.HOURLY,
                Topic.TOTALS,
                Topic.COVERAGE,
                Topic.SOURCES)
            .map(topic -> new NewTopic(generation.topicName(topic), partitions, (short) 1))
            .toList());
  }

  private void create(List<NewTopic> topics) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
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

  public void append(Poll poll) {
    send(Topic.POLLS, null, poll.source().text(), RecordCodec.POLLS.write(poll));
  }

  /** Appends a tick to every partition of contents, observations and polls. */
  public void tick(String at) {
    Tick tick = new Tick(Instant.parse(at));
    for (int partition = 0; partition < partitions; partition++) {
      send(Topic.CONTENTS, partition, Tick.KEY, RecordCodec.CONTENTS.write(tick));
      send(Topic.OBSERVATIONS, partition, Tick.KEY, RecordCodec.OBSERVATIONS.write(tick));
      send(Topic.POLLS, partition, Tick.KEY, RecordCodec.POLLS.write(tick));
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

  /** What a reader of an output holds once a condition holds; versions are left out. */
  public <T> Map<String, T> await(
      TestingOutput<T> output, Generation generation, Predicate<Map<String, T>> done) {
    String topic = generation.topicName(output.topic());
    Map<String, T> held = new TreeMap<>();
    Map<String, Long> versions = new HashMap<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
      while (!done.test(held)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(topic + " did not come to hold what was awaited: " + held);
        }
        for (ConsumerRecord<byte[], byte[]> stored : consumer.poll(Duration.ofMillis(200))) {
          T record = read(output.codec(), stored.value());
          String id = output.id().apply(record);
          long version = output.version().applyAsLong(record);
          if (version >= versions.getOrDefault(id, -1L)) {
            versions.put(id, version);
            held.put(id, output.withoutVersion().apply(record));
          }
        }
      }
    }
    return held;
  }

  /** Waits until two generations hold the same. */
  public <T> void awaitAgreement(TestingOutput<T> output, Generation one, Generation other) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Map<String, T> first = all(output, one);
    Map<String, T> second = all(output, other);
    while (first.isEmpty() || !first.equals(second)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(one + " holds " + first + " but " + other + " holds " + second);
      }
      first = all(output, one);
      second = all(output, other);
    }
  }

  /** What a reader of an output holds now. */
  public <T> Map<String, T> all(TestingOutput<T> output, Generation generation) {
    AtomicInteger quietPolls = new AtomicInteger();
    return await(output, generation, held -> quietPolls.incrementAndGet() > 4);
  }

  private KafkaConsumer<byte[], byte[]> consumer(String topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        consumer.partitionsFor(topic).stream()
            .map(found -> new TopicPartition(topic, found.partition()))
            .toList();
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
