package org.lantoa.ingest.generations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.model.topic.GenerationStep;
import org.lantoa.model.topic.Generations;
import org.lantoa.model.topic.Topic;

/** Follows the steps of recomputes as they are taken. Not for use by several threads. */
public final class GenerationFollower implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicPartition partition = new TopicPartition(Topic.GENERATIONS.topicName(), 0);
  private final List<GenerationStep> steps = new ArrayList<>();

  /**
   * Follows the steps of a broker, whose topics must exist.
   *
   * @param bootstrap {@code host:port}
   */
  public GenerationFollower(String bootstrap) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  /**
   * What all steps so far come to. Reads to the present end, and waits for a new step if there is
   * none.
   *
   * @param patience how long at most to wait for a step
   * @throws org.apache.kafka.common.KafkaException if the broker does not answer; call it again
   * @throws UnreadableStepException if a step cannot be understood: follow no further
   */
  public Generations next(Duration patience) {
    Duration wait = patience;
    do {
      consumer.poll(wait).forEach(record -> steps.add(GenerationLog.step(record)));
      wait = Duration.ofMillis(100);
    } while (consumer.position(partition)
        < consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L));
    return Generations.after(steps);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
