package org.lantoa.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.SourceRecord;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.servers.kafka.KafkaBroker;
import org.lantoa.stream.testing.TestingJob;
import org.lantoa.stream.testing.TestingOutput;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;
import org.lantoa.stream.testing.TestingTopics;

/** The job between the topics of a real broker, on a cluster in this JVM. */
final class EngagementJobIT {
  private static final TestingPosts POST = post("1", "2025-03-01T01:00:00Z");
  private static final TestingPosts OTHER = post("2", "2025-03-01T01:30:00Z");
  private static final Generation SECOND = new Generation("g2");

  @TempDir private Path folder;
  private KafkaBroker broker;
  private TestingTopics topics;

  @BeforeEach
  void start() {
    broker = KafkaBroker.start(folder.resolve("kafka"), 0);
    topics = new TestingTopics(broker.bootstrap(), 3);
    topics.publish(TestingRegistry.small().build());
    topics.tick("2025-03-01T02:00:00Z");
  }

  @AfterEach
  void stop() {
    topics.close();
    broker.close();
  }

  @Test
  void turnsTheLogIntoAllOutputs() throws Exception {
    topics.append(POST.says("Hội thi #DanVanKheo"), POST.counts("2025-03-01T02:00:10Z", 3, 4, 50));
    topics.append(OTHER.counts("2025-03-01T02:00:20Z", 1, 1, 1), OTHER.says("khác"));
    topics.appendBytes(Topic.CONTENTS, "Nguyễn Văn A".getBytes(StandardCharsets.UTF_8));
    topics.tick("2025-03-01T02:01:00Z");
    try (TestingJob job = job().start()) {
      totals(Generation.FIRST, "all", 60, "2025-03-01T02:01:00Z");
      totals(Generation.FIRST, "campaign-unit:dvk/huyen", 57, "2025-03-01T02:01:00Z");
      Map<String, Total> source =
          totals(Generation.FIRST, "source:facebook:100", 60, "2025-03-01T02:01:00Z");
      assertThat(reactions(source, "source:facebook:100|1h")).isEqualTo(1);
      assertThat(reactions(source, "source:facebook:100|24h")).isEqualTo(51);
      Map<String, HourlyFigures> hours =
          topics.await(
              TestingOutput.HOURLY,
              Generation.FIRST,
              held -> held.containsKey("unit:xa|2025-03-01T01:00:00Z"));
      assertThat(requireNonNull(hours.get("all|2025-03-01T01:00:00Z")).postsPublished())
          .isEqualTo(2);
      assertThat(topics.await(TestingOutput.GAINS, Generation.FIRST, held -> held.size() == 2))
          .containsKey(POST.key() + "|2025-03-01T01:00:00Z");
      assertThat(topics.await(TestingOutput.POSTS, Generation.FIRST, held -> held.size() == 2))
          .extractingByKey(OTHER.key().text())
          .satisfies(post -> assertThat(post.counts()).isEqualTo(Counts.of(1, 1, 1)));
      Map<String, Rejection> rejected =
          topics.await(TestingOutput.REJECTED, Generation.FIRST, held -> !held.isEmpty());
      assertThat(rejected.values())
          .allSatisfy(r -> assertThat(r.fields()).containsEntry("topic", "lantoa.contents"))
          .noneMatch(r -> r.toString().contains("Nguyễn"));
      topics.tick("2025-03-01T02:30:00Z");
      totals(Generation.FIRST, "all", 60, "2025-03-01T02:30:00Z");
      assertThat(job.isRunning()).isTrue();
    }
  }

  @Test
  void anOutageShowsAsMissingCoverage() throws Exception {
    topics.publish(
        TestingRegistry.small()
            .source("facebook:200", new Tenure("xa", null, null), "proof", CountingOrigin.API)
            .build());
    topics.append(poll("2025-03-01T02:00:30Z", PollOutcome.COMPLETE, 15_230L));
    topics.append(poll("2025-03-01T02:30:00Z", PollOutcome.UNAVAILABLE, null));
    topics.appendBytes(Topic.POLLS, "Nguyễn Văn A".getBytes(StandardCharsets.UTF_8));
    topics.tick("2025-03-01T04:20:00Z");
    try (TestingJob job = job().start()) {
      Map<String, Coverage> hours =
          topics.await(
              TestingOutput.COVERAGE,
              Generation.FIRST,
              held -> held.containsKey("facebook:200|2025-03-01T04:00:00Z"));
      assertThat(hours.values())
          .extracting(hour -> hour.covered() + "/" + hour.minutes())
          .containsExactly("59/60", "1/60", "0/20");
      Map<String, SourceRecord> sources =
          topics.await(TestingOutput.SOURCES, Generation.FIRST, held -> held.size() == 2);
      assertThat(sources.get("facebook:200|2025-03-01"))
          .isInstanceOfSatisfying(
              Followers.class, read -> assertThat(read.followers()).isEqualTo(15_230));
      assertThat(sources.get("facebook:200"))
          .isInstanceOfSatisfying(
              SourceState.class,
              told -> assertThat(told.state()).isEqualTo(SourceState.State.LATE));
      assertThat(job.isRunning()).isTrue();
    }
  }

  private static Poll poll(String at, PollOutcome outcome, @Nullable Long followers) {
    SourceKey source = SourceKey.parse("facebook:200");
    return new Poll(source, Instant.parse(at), outcome, null, null, 1, 1, followers);
  }

  @Test
  void goesOnFromARetainedCheckpointAndAReplayGivesTheSame() throws Exception {
    topics.append(POST.counts("2025-03-01T02:00:10Z", 3, 4, 50));
    topics.append(OTHER.says("khác"), OTHER.counts("2025-03-01T02:00:20Z", 1, 1, 1));
    TestingJob crashed = job().checkpointEach(Duration.ofSeconds(3)).start();
    try (TestingJob job = crashed) {
      totals(Generation.FIRST, "all", 3, "2025-03-01T02:00:00Z");
      job.awaitNextCheckpoint();
      topics.append(OTHER.counts("2025-03-01T02:01:20Z", 2, 1, 1));
      totals(Generation.FIRST, "all", 4, "2025-03-01T02:00:00Z");
    }
    topics.append(POST.says("#DanVanKheo"), OTHER.counts("2025-03-01T02:02:20Z", 5, 0, 1));
    topics.append(OTHER.counts("2025-03-01T02:01:20Z", 2, 1, 1));
    topics.tick("2025-03-01T02:12:00Z");
    topics.create(SECOND);
    String last = "2025-03-01T02:12:00Z";
    try (TestingJob restored = job().parallelism(1).from(crashed.newestCheckpoint()).start();
        TestingJob replay = job().parallelism(4).generation(SECOND).start()) {
      totals(SECOND, "all", 63, last);
      totals(SECOND, "campaign-unit:dvk/tinh", 57, last);
      agree(TestingOutput.TOTALS);
      agree(TestingOutput.HOURLY);
      agree(TestingOutput.GAINS);
      agree(TestingOutput.POSTS);
      assertThat(restored.isRunning() && replay.isRunning()).isTrue();
    }
  }

  @Test
  void keepsThreeCheckpointsAfterCancellation() throws Exception {
    Path checkpoint;
    try (TestingJob job = job().start()) {
      for (int i = 0; i < 6; i++) {
        job.awaitNextCheckpoint();
      }
      checkpoint = job.awaitNextCheckpoint();
    }
    try (Stream<Path> kept = Files.list(checkpoint.getParent())) {
      assertThat(kept.filter(path -> path.getFileName().toString().startsWith("chk-")).count())
          .isBetween(1L, 4L); // one may be in progress
    }
  }

  @Test
  void stopsForGoodAtARecordOfANewerVersion() throws Exception {
    try (TestingJob job = job().start()) {
      topics.appendBytes(
          Topic.OBSERVATIONS, "{\"v\":2,\"type\":\"x\"}".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(job::awaitEnd)
          .isInstanceOf(ExecutionException.class)
          .hasStackTraceContaining("has version 2 but this program reads up to 1");
    }
  }

  private TestingJob.Builder job() {
    return TestingJob.of(broker.bootstrap(), folder.resolve("checkpoints"));
  }

  private <T> void agree(TestingOutput<T> output) {
    topics.awaitAgreement(output, Generation.FIRST, SECOND);
  }

  /** Awaits a scope's gains of shares, comments and reactions together as of a tick. */
  private Map<String, Total> totals(Generation generation, String scope, long gains, String asOf) {
    return topics.await(
        TestingOutput.TOTALS,
        generation,
        held -> {
          Total total = held.get(scope + '|' + Horizon.ALL.wireName());
          return total != null && total.asOf().equals(Instant.parse(asOf)) && sum(total) == gains;
        });
  }

  private static long reactions(Map<String, Total> totals, String id) {
    return requireNonNull(totals.get(id)).gains().of(Measure.REACTIONS);
  }

  private static long sum(Total total) {
    return total.gains().of(Measure.SHARES)
        + total.gains().of(Measure.COMMENTS)
        + total.gains().of(Measure.REACTIONS);
  }
}
