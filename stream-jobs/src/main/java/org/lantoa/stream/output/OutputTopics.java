package org.lantoa.stream.output;

import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;

/**
 * Writes the jobs' results to Kafka, at least once: they are absolute values under deterministic
 * keys, so writing one twice changes nothing.
 */
public final class OutputTopics {
  /**
   * Results are many and short: fewer and fuller requests cost the job and the broker less, and 20
   * ms are nothing beside the second in which totals are gathered.
   */
  private static final Map<String, String> PRODUCER =
      Map.of(
          ProducerConfig.LINGER_MS_CONFIG,
          "20",
          ProducerConfig.BATCH_SIZE_CONFIG,
          Integer.toString(128 * 1024));

  private final String bootstrap;
  private final Generation generation;

  private OutputTopics(String bootstrap, Generation generation) {
    this.bootstrap = bootstrap;
    this.generation = generation;
  }

  /** The topics of a broker, in one generation of outputs. */
  public static OutputTopics of(String bootstrap, Generation generation) {
    return new OutputTopics(bootstrap, generation);
  }

  /** Takes epochs at this broker. */
  public Epochs epochs() {
    return new KafkaEpochs(bootstrap);
  }

  /** All sinks. */
  public Sinks sinks() {
    return new Sinks(
        sink(Topic.POSTS, PostSummary::id, post -> RecordCodec.POSTS.write(post)),
        sink(Topic.POST_GAINS, gain -> gain.post().text(), g -> RecordCodec.POST_GAINS.write(g)),
        sink(Topic.HOURLY, HourlyFigures::id, figures -> RecordCodec.HOURLY.write(figures)),
        sink(Topic.TOTALS, Total::id, total -> RecordCodec.TOTALS.write(total)),
        sink(Topic.COVERAGE, Coverage::id, coverage -> RecordCodec.COVERAGE.write(coverage)),
        sink(Topic.SOURCES, SourceState::id, state -> RecordCodec.SOURCES.write(state)),
        sink(Topic.SOURCES, Followers::id, followers -> RecordCodec.SOURCES.write(followers)),
        sink(
            Topic.REJECTED,
            rejection -> rejection.fields().getOrDefault("post", rejection.reason()),
            rejection -> RecordCodec.REJECTED.write(rejection)));
  }

  private <T> KafkaSink<T> sink(
      Topic topic, SerializableFunction<T, String> key, SerializableFunction<T, byte[]> json) {
    Properties producer = new Properties();
    producer.putAll(PRODUCER);
    return KafkaSink.<T>builder()
        .setBootstrapServers(bootstrap)
        .setKafkaProducerConfig(producer)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(new TopicRecords<>(generation.topicName(topic), key, json))
        .build();
  }

  /**
   * Where results go.
   *
   * @param posts the newest state of posts
   * @param gains gains
   * @param hourly figures per hour
   * @param totals totals per horizon
   * @param coverage coverage per source and hour
   * @param states states of sources
   * @param followers followers per source and day
   * @param rejected what was refused
   */
  public record Sinks(
      Sink<PostSummary> posts,
      Sink<Gain> gains,
      Sink<HourlyFigures> hourly,
      Sink<Total> totals,
      Sink<Coverage> coverage,
      Sink<SourceState> states,
      Sink<Followers> followers,
      Sink<Rejection> rejected) {}
}
