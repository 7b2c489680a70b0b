package org.lantoa.ingest.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lantoa.model.topic.Topic;
import org.lantoa.servers.kafka.KafkaBroker;

/** A real broker for one test class, and a way to read its topics to their ends. */
public final class RealBroker implements AutoCloseable {
  private final Path folder;
  private final String bootstrap;
  private KafkaBroker broker;

  private RealBroker(Path folder, KafkaBroker broker) {
    this.folder = folder;
    this.broker = broker;
    this.bootstrap = broker.bootstrap();
  }

  /** Starts a broker on a free port. */
  public static RealBroker start(Path folder) {
    return new RealBroker(folder, KafkaBroker.start(folder, 0));
  }

  /** Stops it; its log stays. */
  public void stop() {
    broker.close();
  }

  /** Starts it again where it was. */
  public void startAgain() {
    int port = Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
    broker = KafkaBroker.start(folder, port);
  }

  /** Where clients connect. */
  public String bootstrap() {
    return bootstrap;
  }

  /** Everything that stands on a topic now, partition by partition. */
  public List<ConsumerRecord<String, byte[]>> records(Topic topic) {
    Properties settings = new Properties();
    settings.putAll(Map.of("bootstrap.servers", bootstrap(), "enable.auto.commit", "false"));
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  @Override
  public void close() {
    broker.close();
  }
}
