package org.lantoa.bench.rolling;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.lantoa.model.topic.Topic;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;
import org.lantoa.stream.log.FromLog;
import org.lantoa.stream.log.LogTopics;
import org.lantoa.stream.log.Sieve;
import org.lantoa.stream.refusals.ToldRefusals;

/**
 * What the whole job is compared with: the same topics read, parsed and sieved by the same classes
 * under the same settings, then dropped.
 */
final class SourceOnly {
  private SourceOnly() {}

  static void build(StreamExecutionEnvironment environment, EngagementSettings settings) {
    configureAsTheJob(environment, settings);
    LogTopics log = LogTopics.of(settings.bootstrap(), settings.group());
    int tasks = settings.parallelism();
    drop(Sieve.attach(log.read(environment, Topic.CONTENTS, tasks), "contents", ToldRefusals.NONE));
    drop(
        Sieve.attach(
            log.read(environment, Topic.OBSERVATIONS, tasks), "observations", ToldRefusals.NONE));
    drop(Sieve.attach(log.readPolls(environment, tasks), "polls", ToldRefusals.NONE));
  }

  // Drawn into an environment that never runs, the job tells its settings, whatever they are.
  private static void configureAsTheJob(
      StreamExecutionEnvironment environment, EngagementSettings settings) {
    StreamExecutionEnvironment drawn = StreamExecutionEnvironment.getExecutionEnvironment();
    EngagementJob.build(drawn, settings);
    environment.configure(drawn.getConfiguration());
    environment.setParallelism(settings.parallelism());
  }

  private static <T extends FromLog> void drop(SingleOutputStreamOperator<T> records) {
    records
        .sinkTo(new DiscardingSink<>())
        .setParallelism(records.getParallelism())
        .name("Write nothing");
  }
}
