package org.lantoa.stream.registry;

import java.util.function.Consumer;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Topic;

/** The registry's versions from Kafka. */
public final class RegistryVersions {
  private final String bootstrap;
  private final String group;

  private RegistryVersions(String bootstrap, String group) {
    this.bootstrap = bootstrap;
    this.group = group;
  }

  /**
   * The registry topic of a broker.
   *
   * @param bootstrap its address
   * @param group the consumer group in which progress is shown
   */
  public static RegistryVersions of(String bootstrap, String group) {
    return new RegistryVersions(bootstrap, group);
  }

  /** Reads the newest version, for tasks that open. */
  public RegistryReader reader() {
    return new KafkaRegistryReader(bootstrap);
  }

  /**
   * Reads all versions that stand in the topic now, from one on.
   *
   * @param from the first offset; less than 0 for all
   * @param each takes each version that can be read, in order
   */
  public void readAll(long from, Consumer<Registry> each) {
    new KafkaRegistryReader(bootstrap).readAll(from, each);
  }

  /** Follows the versions. The topic has one partition and never holds time back. */
  public DataStream<RegistryVersion> follow(StreamExecutionEnvironment environment) {
    KafkaSource<RegistryVersion> source =
        KafkaSource.<RegistryVersion>builder()
            .setBootstrapServers(bootstrap)
            .setGroupId(group)
            .setClientIdPrefix(group + "-registry")
            .setTopics(Topic.REGISTRY.topicName())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new RegistryVersionReader())
            .setProperty("partition.discovery.interval.ms", "-1")
            .build();
    return environment
        .fromSource(source, new OutsideTime<>(), "registry", RegistryVersion.TYPE)
        .setParallelism(1)
        .uid("read-registry")
        .name("Read " + Topic.REGISTRY.topicName());
  }
}
