package org.lantoa.search.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;

/** All topics, one partition each, made anew for a test and deleted after it. */
public final class TestingTopics implements AutoCloseable {
  private final String bootstrap;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final String run = UUID.randomUUID().toString();

  /** Makes the topics. */
  public TestingTopics(String bootstrap) throws Exception {
    this.bootstrap = bootstrap;
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    List<NewTopic> topics =
        Arrays.stream(Topic.values())
            .map(topic -> new NewTopic(topic.topicName(), 1, (short) 1))
            .toList();
    Await.until(
        "the topics of the test before are gone",
        () -> admin.listTopics().names().get().stream().noneMatch(n -> n.startsWith("lantoa")));
    admin.createTopics(topics).all().get();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** A name of a consumer group that no other test has. */
  public String unique(String group) {
    return group + '-' + run;
  }

  /** Appends records and waits until they are kept. */
  @SafeVarargs
  public final <T> void append(Topic topic, RecordCodec<? super T> codec, T... records)
      throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (T record : records) {
      sent.add(send(topic, codec.write(record)));
    }
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
  }

  /** Appends what may not be a record at all. */
  public void appendBytes(Topic topic, byte[] bytes) throws Exception {
    send(topic, bytes).get();
  }

  private Future<RecordMetadata> send(Topic topic, byte[] bytes) {
    return producer.send(new ProducerRecord<>(topic.topicName(), bytes));
  }

  /** Whether a group has committed the end of every topic that it reads. */
  public boolean isConsumed(String group) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> places =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> questions = new HashMap<>();
    for (Topic topic :
        List.of(
            Topic.POSTS,
            Topic.POST_GAINS,
            Topic.HOURLY,
            Topic.TOTALS,
            Topic.OBSERVATIONS,
            Topic.REGISTRY,
            Topic.INDICATORS,
            Topic.REPORTED,
            Topic.GROUP_MONTHS)) {
      questions.put(new TopicPartition(topic.topicName(), 0), OffsetSpec.latest());
    }
    return admin.listOffsets(questions).all().get().entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata place = places.get(end.getKey());
              return end.getValue().offset() == (place == null ? 0 : place.offset());
            });
  }

  /** The place that a group has committed; 0 if none. */
  public long committed(String group, Topic topic) throws Exception {
    OffsetAndMetadata place =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get()
            .get(new TopicPartition(topic.topicName(), 0));
    return place == null ? 0 : place.offset();
  }

  /** Everything that was refused. */
  public List<Rejection> rejections() throws Exception {
    TopicPartition rejected = new TopicPartition(Topic.REJECTED.topicName(), 0);
    List<Rejection> rejections = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(Set.of(rejected));
      consumer.seekToBeginning(Set.of(rejected));
      long end = Objects.requireNonNull(consumer.endOffsets(Set.of(rejected)).get(rejected));
      while (consumer.position(rejected) < end) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          rejections.add(RecordCodec.REJECTED.read(record.value()));
        }
      }
    }
    return rejections;
  }

  @Override
  public void close() {
    producer.close();
    try {
      admin.deleteTopics(Arrays.stream(Topic.values()).map(Topic::topicName).toList()).all().get();
    } catch (Exception failed) {
      throw new AssertionError("the topics could not be deleted", failed);
    } finally {
      admin.close();
    }
  }
}
