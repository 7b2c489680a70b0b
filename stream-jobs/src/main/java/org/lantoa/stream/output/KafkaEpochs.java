package org.lantoa.stream.output;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lantoa.model.topic.Topic;

/** Epochs are offsets of records that are appended to the one-partition topic of epochs. */
final class KafkaEpochs implements Epochs {
  private static final long serialVersionUID = 1L;

  private final String bootstrap;

  KafkaEpochs(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  @Override
  public long next(String task) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all");
    byte[] name = task.getBytes(StandardCharsets.UTF_8);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      return producer
          .send(new ProducerRecord<>(Topic.EPOCHS.topicName(), 0, name, name))
          .get()
          .offset();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(
          "no epoch could be taken for "
              + task
              + " from "
              + Topic.EPOCHS.topicName()
              + " at "
              + bootstrap
              + ", so it cannot write; see to the broker, the task is started again",
          failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taking an epoch", interrupted);
    }
  }
}
