package org.lantoa.local.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
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
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    places.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> ends = await(admin.listOffsets(latest).all());
    long lag = 0;
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
      OffsetAndMetadata place = places.get(end.getKey());
      lag += place == null ? 0 : Math.max(0, end.getValue().offset() - place.offset());
    }
    return lag;
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
