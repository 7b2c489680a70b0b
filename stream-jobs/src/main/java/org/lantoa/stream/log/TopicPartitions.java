package org.lantoa.stream.log;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;

/** How many partitions a topic has. */
final class TopicPartitions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TopicPartitions() {}

  static int count(String bootstrap, String topic) {
    Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    try (Admin admin = Admin.create(settings)) {
      Map<String, TopicDescription> found =
          admin
              .describeTopics(Set.of(topic))
              .allTopicNames()
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return Objects.requireNonNull(found.get(topic)).partitions().size();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(
          "topic "
              + topic
              + " cannot be read at "
              + bootstrap
              + ", so the job cannot start; start the broker and create the topics first",
          failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for " + topic, interrupted);
    }
  }
}
