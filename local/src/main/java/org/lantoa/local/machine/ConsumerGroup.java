package org.lantoa.local.machine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The place that a reader keeps in Kafka. */
final class ConsumerGroup implements AutoCloseable {
  private static final int PATIENCE_MS = 30_000;

  private final Admin admin;
  private final String group;

  private ConsumerGroup(Admin admin, String group) {
    this.admin = admin;
    this.group = group;
  }

  static ConsumerGroup of(String bootstrap, String group) {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    return new ConsumerGroup(Admin.create(settings), group);
  }

  /** Whether it ever kept a place. */
  boolean hasPlace() {
    return !places().isEmpty();
  }

  /** Forgets its place; nobody may read in its name meanwhile. */
  void forget() {
    try {
      await(admin.deleteConsumerGroups(List.of(group)).all());
    } catch (KafkaException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  /** How many records stand behind its place, over all partitions that it has a place in. */
  long lag() {
    Map<TopicPartition, OffsetAndMetadata> places = places();
    return left(ends(places.keySet()), places);
  }

  /** Where topics end now, by partition. */
  Map<TopicPartition, Long> endsOf(Collection<String> topics) {
    return ends(partitionsOf(topics));
  }

  private Set<TopicPartition> partitionsOf(Collection<String> topics) {
    Set<TopicPartition> partitions = new HashSet<>();
    await(admin.describeTopics(topics).allTopicNames())
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(info -> partitions.add(new TopicPartition(name, info.partition()))));
    return partitions;
  }

  /** The offset that it reads next in each partition of topics; 0 where it has no place. */
  Map<TopicPartition, Long> placesIn(Collection<String> topics) {
    Map<TopicPartition, OffsetAndMetadata> kept = places();
    Map<TopicPartition, Long> places = new HashMap<>();
    for (TopicPartition partition : partitionsOf(topics)) {
      OffsetAndMetadata place = kept.get(partition);
      places.put(partition, place == null ? 0 : place.offset());
    }
    return places;
  }

  /** How many records before some ends stand behind its place; all of a partition without one. */
  long left(Map<TopicPartition, Long> ends) {
    return left(ends, places());
  }

  private static long left(
      Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> places) {
    long left = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      OffsetAndMetadata place = places.get(end.getKey());
      left += Math.max(0, end.getValue() - (place == null ? 0 : place.offset()));
    }
    return left;
  }

  private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    await(admin.listOffsets(latest).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private Map<TopicPartition, OffsetAndMetadata> places() {
    Map<TopicPartition, OffsetAndMetadata> kept = new HashMap<>();
    await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, place) -> {
              if (place != null) {
                kept.put(partition, place);
              }
            });
    return kept;
  }

  private static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException(e.getMessage(), e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
