package org.lantoa.stream.output;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.util.function.SerializableFunction;
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
    return KafkaSink.<T>builder()
        .setBootstrapServers(bootstrap)
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
