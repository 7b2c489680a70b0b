package org.lantoa.local.week;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.model.Horizon;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.SourceRecord;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;

/** What stands on the topics, read on from where it was read to the time before. */
final class WeekLog implements AutoCloseable {
  private static final List<Topic> READ =
      List.of(
          Topic.CONTENTS,
          Topic.OBSERVATIONS,
          Topic.POLLS,
          Topic.POSTS,
          Topic.TOTALS,
          Topic.COVERAGE,
          Topic.SOURCES,
          Topic.REJECTED);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<PostKey, List<Observation>> observations = new HashMap<>();
  private final Map<SourceKey, List<Poll>> polls = new HashMap<>();
  private final Map<PostKey, PostSummary> posts = new HashMap<>();
  private final Map<Scope, Total> totals = new HashMap<>();
  private final Map<SourceKey, TreeMap<Instant, Coverage>> coverage = new HashMap<>();
  private final Map<SourceKey, SourceState> states = new HashMap<>();
  private final Map<SourceKey, Followers> followers = new HashMap<>();
  private final List<Rejection> rejections = new ArrayList<>();

  WeekLog(String bootstrap) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : READ) {
      for (PartitionInfo partition : consumer.partitionsFor(topic.topicName())) {
        partitions.add(new TopicPartition(partition.topic(), partition.partition()));
      }
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on to the end as it is now. */
  void readToEnd() throws Exception {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        read(record);
      }
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> record) throws Exception {
    String text = new String(record.value(), StandardCharsets.UTF_8);
    for (String canary : List.of(Canaries.PERSON, Canaries.WORDS, Canaries.ID)) {
      if (text.contains(canary)) {
        throw new AssertionError("a canary on " + record.topic());
      }
    }
    Topic topic =
        READ.stream().filter(t -> t.topicName().equals(record.topic())).findFirst().orElseThrow();
    switch (topic) {
      case OBSERVATIONS -> {
        if (RecordCodec.OBSERVATIONS.read(record.value()) instanceof Observation seen) {
          observations.computeIfAbsent(seen.post(), post -> new ArrayList<>()).add(seen);
        }
      }
      case POLLS -> {
        if (RecordCodec.POLLS.read(record.value()) instanceof Poll poll) {
          polls.computeIfAbsent(poll.source(), source -> new ArrayList<>()).add(poll);
        }
      }
      case POSTS -> {
        PostSummary post = RecordCodec.POSTS.read(record.value());
        posts.merge(post.post(), post, (a, b) -> b.version() >= a.version() ? b : a);
      }
      case TOTALS -> {
        Total total = RecordCodec.TOTALS.read(record.value());
        if (total.horizon() == Horizon.ALL) {
          totals.merge(total.scope(), total, (a, b) -> b.version() >= a.version() ? b : a);
        }
      }
      case COVERAGE -> {
        Coverage hour = RecordCodec.COVERAGE.read(record.value());
        coverage
            .computeIfAbsent(hour.source(), source -> new TreeMap<>())
            .merge(hour.hour(), hour, (a, b) -> b.version() >= a.version() ? b : a);
      }
      case SOURCES -> readSource(RecordCodec.SOURCES.read(record.value()));
      case REJECTED -> rejections.add(RecordCodec.REJECTED.read(record.value()));
      default -> {
        // Of contents only the canaries matter here.
      }
    }
  }

  private void readSource(SourceRecord record) {
    if (record instanceof SourceState state) {
      states.merge(state.source(), state, (a, b) -> b.version() >= a.version() ? b : a);
    } else if (record instanceof Followers read) {
      followers.merge(read.source(), read, (a, b) -> b.readAt().isAfter(a.readAt()) ? b : a);
    }
  }

  Map<PostKey, List<Observation>> observations() {
    return observations;
  }

  List<Poll> polls(SourceKey source) {
    return polls.getOrDefault(source, List.of());
  }

  Map<PostKey, PostSummary> posts() {
    return posts;
  }

  Optional<PostSummary> post(PostKey key) {
    return Optional.ofNullable(posts.get(key));
  }

  Map<Scope, Total> totals() {
    return totals;
  }

  TreeMap<Instant, Coverage> coverage(SourceKey source) {
    return coverage.getOrDefault(source, new TreeMap<>());
  }

  Optional<SourceState> state(SourceKey source) {
    return Optional.ofNullable(states.get(source));
  }

  Optional<Followers> followers(SourceKey source) {
    return Optional.ofNullable(followers.get(source));
  }

  List<Rejection> rejections() {
    return rejections;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
