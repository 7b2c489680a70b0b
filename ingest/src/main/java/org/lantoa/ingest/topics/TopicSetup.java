package org.lantoa.ingest.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lantoa.model.topic.Topic;

/**
 * Creates the topics that are missing and checks the partition counts of those that exist.
 * Partition counts never change within a generation: a post's records would move to another
 * partition and lose their order.
 */
public final class TopicSetup {
  private static final int PATIENCE_MS = 30_000;

  private TopicSetup() {}

  /**
   * Creates what is missing; settings of existing topics stay as their operator left them.
   *
   * @param bootstrap {@code host:port}, several separated by commas
   * @param partitions how many partitions the partitioned topics have; 1 or more
   * @throws TopicSetupException if a topic exists with another partition count, or the broker
   *     cannot be reached
   */
  public static void create(String bootstrap, int partitions) throws TopicSetupException {
    if (partitions < 1) {
      throw new IllegalArgumentException("partitions must be 1 or more, not " + partitions);
    }
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 3,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    try (Admin admin = Admin.create(settings)) {
      createMissing(admin, partitions);
      requirePartitions(admin, partitions);
    } catch (ExecutionException | KafkaException failed) {
      Throwable cause = failed instanceof ExecutionException ? failed.getCause() : failed;
      throw new TopicSetupException(
          "cannot create the topics on "
              + bootstrap
              + " ("
              + (cause == null ? failed : cause).getMessage()
              + "): nothing can be written; check that the broker runs at this address",
          failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TopicSetupException(
          "interrupted while creating the topics on " + bootstrap + "; start again", interrupted);
    }
  }

  private static void createMissing(Admin admin, int partitions)
      throws ExecutionException, InterruptedException {
    Set<String> existing = admin.listTopics().names().get();
    List<NewTopic> missing =
        Arrays.stream(Topic.values())
            .filter(topic -> !existing.contains(topic.topicName()))
            .map(topic -> newTopic(topic, partitions))
            .toList();
    for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
      try {
        created.get();
      } catch (ExecutionException failed) {
        // Another process created it in between; its partition count is checked with the others.
        if (!(failed.getCause() instanceof TopicExistsException)) {
          throw failed;
        }
      }
    }
  }

  private static NewTopic newTopic(Topic topic, int partitions) {
    return new NewTopic(
            topic.topicName(), Optional.of(partitionsOf(topic, partitions)), Optional.empty())
        .configs(TopicSettings.of(topic));
  }

  private static int partitionsOf(Topic topic, int partitions) {
    return topic.hasSinglePartition() ? 1 : partitions;
  }

  private static void requirePartitions(Admin admin, int partitions)
      throws ExecutionException, InterruptedException, TopicSetupException {
    List<String> names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    Map<String, TopicDescription> found = described(admin, names);
    List<String> differing = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      TopicDescription description = found.get(topic.topicName());
      int count = description == null ? 0 : description.partitions().size();
      int wanted = partitionsOf(topic, partitions);
      if (count != wanted) {
        differing.add(topic.topicName() + " has " + count + ", configured are " + wanted);
      }
    }
    if (!differing.isEmpty()) {
      throw new TopicSetupException(
          "partition counts differ ("
              + String.join("; ", differing)
              + "): posts would move between partitions and lose their order, so nothing starts;"
              + " configure the count that the topics have, or begin a new generation");
    }
  }

  // A created topic is known to the controller first and to the brokers a moment later; whoever
  // writes next must find it.
  private static Map<String, TopicDescription> described(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    while (true) {
      try {
        return admin.describeTopics(names).allTopicNames().get();
      } catch (ExecutionException failed) {
        boolean isSpreading = failed.getCause() instanceof UnknownTopicOrPartitionException;
        if (!isSpreading || System.nanoTime() > end) {
          throw failed;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }
}
