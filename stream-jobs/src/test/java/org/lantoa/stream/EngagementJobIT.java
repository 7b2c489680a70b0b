package org.lantoa.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.servers.kafka.KafkaBroker;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;
import org.lantoa.stream.testing.TestingTopics;

final class EngagementJobIT {
  @TempDir private Path folder;
  private KafkaBroker broker;
  private TestingTopics topics;

  @BeforeEach
  void start() {
    broker = KafkaBroker.start(folder.resolve("kafka"), 0);
    topics = new TestingTopics(broker.bootstrap(), 2);
  }

  @AfterEach
  void stop() throws Exception {
    topics.close();
    broker.close();
  }

  @Test
  void countsWhatKafkaCarries() throws Exception {
    topics.publish(TestingRegistry.small().build());
    TestingPosts post = TestingPosts.post("1", "2025-03-01T01:00:00Z");
    topics.tick("2025-03-01T02:00:00Z");
    topics.append(post.says("Hội thi #DanVanKheo"), post.counts("2025-03-01T02:00:10Z", 3, 4, 50));
    topics.tick("2025-03-01T02:01:00Z");
    JobClient job = run(new Configuration());
    Map<String, Total> totals =
        topics.await(
            Topic.TOTALS,
            RecordCodec.TOTALS,
            Total::id,
            found -> found.containsKey("campaign-unit:dvk/tinh|24h"));
    Total huyen = requireNonNull(totals.get("unit:huyen|24h"));
    assertThat(huyen.gains().of(Measure.REACTIONS)).isEqualTo(50);
    assertThat(huyen.asOf()).isEqualTo(Instant.parse("2025-03-01T02:01:00Z"));
    job.cancel().get();
  }

  private JobClient run(Configuration configuration) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    EngagementJob.build(
        environment,
        EngagementSettings.of(broker.bootstrap())
            .withCheckpointInterval(Duration.ofMillis(500))
            .withCheckpointDirectory(folder.resolve("checkpoints").toUri().toString()));
    return environment.executeAsync(EngagementJob.NAME);
  }
}
