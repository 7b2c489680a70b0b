package org.lantoa.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far one consumer group has read one topic. */
final class Places implements AutoCloseable {
  private static final int PATIENCE_MS = 30_000;

  private final Admin admin;
  private final String group;
  private final String topic;

  Places(String bootstrap, String group, String topic) {
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS / 2,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS));
    this.group = group;
    this.topic = topic;
  }

  /** Where the topic ends now. */
  Map<TopicPartition, Long> ends() throws IOException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    var described = await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
    if (described != null) {
      described
          .partitions()
          .forEach(p -> latest.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    await(admin.listOffsets(latest).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** How many records before some ends the group has not settled. */
  long left(Map<TopicPartition, Long> ends) throws IOException {
    Map<TopicPartition, OffsetAndMetadata> places =
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    long left = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      OffsetAndMetadata place = places.get(end.getKey());
      left += Math.max(0, end.getValue() - (place == null ? 0 : place.offset()));
    }
    return left;
  }

  /** Lets the group begin at the beginning; nobody may read in its name. */
  void forget() throws IOException {
    try {
      await(admin.deleteConsumerGroups(List.of(group)).all());
    } catch (IOException failed) {
      if (!(failed.getCause() instanceof GroupIdNotFoundException)) {
        throw failed;
      }
    }
  }

  private static <T> T await(KafkaFuture<T> answer) throws IOException {
    try {
      return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw new IOException("Kafka did not answer: " + cause.getMessage(), cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking Kafka", interrupted);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
