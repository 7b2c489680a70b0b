package org.lantoa.stream.log;

import java.util.Locale;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.model.topic.Topic;

/**
 * Reads contents, observations and polls from Kafka: from the checkpoint's offsets, else from the
 * earliest. Partition counts never change, so none are looked for; and no task may be without a
 * partition, since its watermark would hold back all others.
 */
public final class LogTopics {
  private final String bootstrap;
  private final String group;

  private LogTopics(String bootstrap, String group) {
    this.bootstrap = bootstrap;
    this.group = group;
  }

  /**
   * The topics of a broker.
   *
   * @param bootstrap its address
   * @param group the consumer group in which progress is shown; checkpoints decide where to resume
   */
  public static LogTopics of(String bootstrap, String group) {
    return new LogTopics(bootstrap, group);
  }

  /**
   * A stream of one topic.
   *
   * @param topic contents or observations
   * @param parallelism wanted; lowered to the topic's partitions
   */
  public DataStream<LogRecord> read(
      StreamExecutionEnvironment environment, Topic topic, int parallelism) {
    return read(environment, topic, parallelism, new LogRecordReader(topic));
  }

  /**
   * A stream of the polls.
   *
   * @param parallelism wanted; lowered to the topic's partitions
   */
  public DataStream<PollRecord> readPolls(StreamExecutionEnvironment environment, int parallelism) {
    return read(environment, Topic.POLLS, parallelism, new PollRecordReader());
  }

  private <T extends FromLog> DataStream<T> read(
      StreamExecutionEnvironment environment,
      Topic topic,
      int parallelism,
      KafkaRecordDeserializationSchema<T> reader) {
    KafkaSource<T> source =
        KafkaSource.<T>builder()
            .setBootstrapServers(bootstrap)
            .setGroupId(group)
            .setClientIdPrefix(group + '-' + topic.name().toLowerCase(Locale.ROOT))
            .setTopics(topic.topicName())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(reader)
            .setProperty("partition.discovery.interval.ms", "-1")
            .build();
    int partitions = TopicPartitions.count(bootstrap, topic.topicName());
    String uid = topic.name().toLowerCase(Locale.ROOT);
    return environment
        .fromSource(source, new LogTime<>(), uid, reader.getProducedType())
        .setParallelism(Math.min(parallelism, partitions))
        .uid("read-" + uid)
        .name("Read " + topic.topicName());
  }
}
