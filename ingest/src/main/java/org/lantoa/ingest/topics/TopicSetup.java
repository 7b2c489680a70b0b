package org.lantoa.ingest.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lantoa.model.topic.Generation;
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
   * Creates what is missing, the outputs of the first generation included; settings of existing
   * topics stay as their operator left them.
   *
   * @param bootstrap {@code host:port}, several separated by commas
   * @param partitions how many partitions the partitioned topics have; 1 or more
   * @throws TopicSetupException if a topic exists with another partition count, or the broker
   *     cannot be reached
   */
  public static void create(String bootstrap, int partitions) throws TopicSetupException {
    createLog(bootstrap, partitions);
    createOutputs(bootstrap, partitions, Generation.FIRST);
  }

  /**
   * Creates the topics that do not depend on a generation of outputs.
   *
   * @throws TopicSetupException as {@link #create}
   */
  public static void createLog(String bootstrap, int partitions) throws TopicSetupException {
    create(bootstrap, partitions, wanted(topic -> !topic.isOutput(), Generation.FIRST));
  }

  /**
   * Creates the topics of one generation of outputs.
   *
   * @throws TopicSetupException as {@link #create}
   */
  public static void createOutputs(String bootstrap, int partitions, Generation generation)
      throws TopicSetupException {
    create(bootstrap, partitions, wanted(Topic::isOutput, generation));
  }

  /**
   * Deletes the topics of one generation of outputs; those that are gone already do not matter.
   *
   * @throws TopicSetupException if the broker cannot be reached
   */
  public static void removeOutputs(String bootstrap, Generation generation)
      throws TopicSetupException {
    asked(
        bootstrap,
        admin -> {
          Set<String> existing = admin.listTopics().names().get();
          List<String> outputs =
              wanted(Topic::isOutput, generation).keySet().stream()
                  .filter(existing::contains)
                  .toList();
          admin.deleteTopics(outputs).all().get();
        });
  }

  private static Map<String, Topic> wanted(Predicate<Topic> which, Generation generation) {
    Map<String, Topic> wanted = new TreeMap<>();
    Arrays.stream(Topic.values())
        .filter(which)
        .forEach(topic -> wanted.put(generation.topicName(topic), topic));
    return wanted;
  }

  private static void create(String bootstrap, int partitions, Map<String, Topic> wanted)
      throws TopicSetupException {
    if (partitions < 1) {
      throw new IllegalArgumentException("partitions must be 1 or more, not " + partitions);
    }
    asked(
        bootstrap,
        admin -> {
          createMissing(admin, partitions, wanted);
          requirePartitions(admin, partitions, wanted);
          awaitLeaders(admin, partitions, wanted);
        });
  }

  private interface Question {
    void ask(Admin admin) throws ExecutionException, InterruptedException, TopicSetupException;
  }

  private static void asked(String bootstrap, Question question) throws TopicSetupException {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 3,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    try (Admin admin = Admin.create(settings)) {
      question.ask(admin);
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

  private static void createMissing(Admin admin, int partitions, Map<String, Topic> wanted)
      throws ExecutionException, InterruptedException {
    Set<String> existing = admin.listTopics().names().get();
    List<NewTopic> missing =
        wanted.entrySet().stream()
            .filter(topic -> !existing.contains(topic.getKey()))
            .map(topic -> newTopic(topic.getKey(), topic.getValue(), partitions))
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

  private static NewTopic newTopic(String name, Topic topic, int partitions) {
    return new NewTopic(name, Optional.of(partitionsOf(topic, partitions)), Optional.empty())
        .configs(TopicSettings.of(topic));
  }

  private static int partitionsOf(Topic topic, int partitions) {
    return topic.hasSinglePartition() ? 1 : partitions;
  }

  private static void requirePartitions(Admin admin, int partitions, Map<String, Topic> topics)
      throws ExecutionException, InterruptedException, TopicSetupException {
    Map<String, TopicDescription> found = described(admin, List.copyOf(topics.keySet()));
    List<String> differing = new ArrayList<>();
    topics.forEach(
        (name, topic) -> {
          TopicDescription description = found.get(name);
          int count = description == null ? 0 : description.partitions().size();
          int wanted = partitionsOf(topic, partitions);
          if (count != wanted) {
            differing.add(name + " has " + count + ", configured are " + wanted);
          }
        });
    if (!differing.isEmpty()) {
      throw new TopicSetupException(
          "partition counts differ ("
              + String.join("; ", differing)
              + "): posts would move between partitions and lose their order, so nothing starts;"
              + " configure the count that the topics have, or begin a new generation");
    }
  }

  // A broker may name a partition before it leads it. A producer that writes several requests in
  // that moment gets the first refused and a later one accepted, and then neither goes on nor gives
  // up before its time-out; so partitions must have answered before anyone may write.
  private static void awaitLeaders(Admin admin, int partitions, Map<String, Topic> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> all = new HashMap<>();
    topics.forEach(
        (name, topic) -> {
          for (int i = 0; i < partitionsOf(topic, partitions); i++) {
            all.put(new TopicPartition(name, i), OffsetSpec.earliest());
          }
        });
    admin.listOffsets(all).all().get();
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
