package org.lantoa.bench.rolling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.ingest.topics.TopicSetupException;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;

/** A workload in the product's topics of a broker, put there as its readers and its clock do. */
final class WorkloadTopics {
  static final int PARTITIONS = 2;
  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrap;

  WorkloadTopics(String bootstrap) throws IOException {
    this.bootstrap = bootstrap;
    try {
      TopicSetup.createLog(bootstrap, PARTITIONS);
    } catch (TopicSetupException failed) {
      throw new IOException("no topics, so nothing can be measured", failed);
    }
  }

  String bootstrap() {
    return bootstrap;
  }

  /** Tells a log to whom it is given. */
  interface Teller {
    Truth tell(Workload.Taker taker) throws IOException;
  }

  /** Appends what is told. */
  Truth append(Teller teller) throws IOException {
    try (RecordLog log = RecordLog.kafka(bootstrap)) {
      Truth truth = teller.tell(new Appending(log));
      log.flush();
      return truth;
    } catch (AppendFailedException failed) {
      throw new IOException("the workload was not written, so nothing is measured", failed);
    }
  }

  /** From now on tasks that open place posts by this registry. */
  void publish(Registry registry) throws IOException {
    try (RecordLog log = RecordLog.kafka(bootstrap)) {
      log.append(Topic.REGISTRY, "registry", RecordCodec.REGISTRY.write(registry));
      log.flush();
    } catch (AppendFailedException failed) {
      throw new IOException("the registry was not written, so nothing is measured", failed);
    }
  }

  void createOutputs(Generation generation) throws IOException {
    try {
      TopicSetup.createOutputs(bootstrap, PARTITIONS, generation);
    } catch (TopicSetupException failed) {
      throw new IOException("no topics for outputs, so nothing can be measured", failed);
    }
  }

  void removeOutputs(Generation generation) throws IOException {
    try {
      TopicSetup.removeOutputs(bootstrap, generation);
    } catch (TopicSetupException failed) {
      throw new IOException("the outputs of " + generation + " could not be removed", failed);
    }
  }

  /** How many records the outputs of a generation hold. */
  long outputs(Generation generation) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return Arrays.stream(Topic.values())
          .filter(Topic::isOutput)
          .map(generation::topicName)
          .flatMap(topic -> partitions(consumer, topic))
          .mapToLong(partition -> end(consumer, partition))
          .sum();
    }
  }

  /** Reads a topic from its beginning to its present end, keys as text. */
  void readAll(String topic, BiConsumer<String, byte[]> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topic).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          each.accept(new String(record.key(), StandardCharsets.UTF_8), record.value());
        }
      }
    }
  }

  private static Stream<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(found -> new TopicPartition(topic, found.partition()));
  }

  private static long end(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
    return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrap),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private record Appending(RecordLog log) implements Workload.Taker {
    @Override
    public void content(Content content) throws IOException {
      append(Topic.CONTENTS, content.logKey(), RecordCodec.CONTENTS.write(content));
    }

    @Override
    public void observation(Observation observation) throws IOException {
      append(
          Topic.OBSERVATIONS,
          observation.post().text(),
          RecordCodec.OBSERVATIONS.write(observation));
    }

    @Override
    public void tick(Tick tick) throws IOException {
      try {
        log.appendToEveryPartition(Topic.CONTENTS, Tick.KEY, RecordCodec.CONTENTS.write(tick));
        log.appendToEveryPartition(
            Topic.OBSERVATIONS, Tick.KEY, RecordCodec.OBSERVATIONS.write(tick));
        log.appendToEveryPartition(Topic.POLLS, Tick.KEY, RecordCodec.POLLS.write(tick));
      } catch (AppendFailedException failed) {
        throw new IOException(failed);
      }
    }

    private void append(Topic topic, String key, byte[] value) throws IOException {
      try {
        log.append(topic, key, value);
      } catch (AppendFailedException failed) {
        throw new IOException(failed);
      }
    }
  }
}
