package org.lantoa.servers.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The few things that tests of the broker do with it. */
public final class TestingClient {
  private static final int LIMIT_SECONDS = 60;

  private final String bootstrap;

  public TestingClient(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  public String clusterId() throws Exception {
    try (Admin admin = admin()) {
      return admin.describeCluster().clusterId().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  public void createTopic(String name, int partitions) throws Exception {
    try (Admin admin = admin()) {
      admin
          .createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
          .all()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  public Set<String> topics() throws Exception {
    try (Admin admin = admin()) {
      return admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  public String topicSetting(String topic, String key) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = admin()) {
      return admin
          .describeConfigs(List.of(resource))
          .all()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS)
          .values()
          .iterator()
          .next()
          .get(key)
          .value();
    }
  }

  /** Sends to the first partition, so that the order is that of the list. */
  public void send(String topic, List<String> values)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "max.block.ms", 2_000);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, 0, "khóa", value)).get();
      }
    }
  }

  /** Reads so many records from where the group stands, and leaves the group behind them. */
  public List<String> readAndCommit(String topic, String group, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            group,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false",
            "max.poll.records",
            1);
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      for (int poll = 0; poll < LIMIT_SECONDS && values.size() < count; poll++) {
        for (ConsumerRecord<String, String> entry : consumer.poll(Duration.ofSeconds(1))) {
          values.add(entry.value());
        }
      }
      consumer.commitSync();
    }
    return values;
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrap));
  }
}
