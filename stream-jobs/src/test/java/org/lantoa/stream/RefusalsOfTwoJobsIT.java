package org.lantoa.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Horizon;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.servers.kafka.KafkaBroker;
import org.lantoa.stream.testing.TestingJob;
import org.lantoa.stream.testing.TestingOutput;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;
import org.lantoa.stream.testing.TestingTopics;

/** A job that builds a generation beside another, on a real broker: who tells which refusals. */
final class RefusalsOfTwoJobsIT {
  private static final String PUBLISHED = "2025-03-01T01:00:00Z";
  private static final String SEEN = "2025-03-01T01:30:00Z";
  private static final TestingPosts KNOWN = post("1", PUBLISHED);
  private static final TestingPosts DRAFT = TestingPosts.of("facebook:900:1", PUBLISHED);
  private static final TestingPosts UNKNOWN = TestingPosts.of("facebook:555:1", PUBLISHED);
  private static final TestingPosts LEAVES = TestingPosts.of("facebook:200:1", PUBLISHED);
  private static final TestingPosts WAITS = TestingPosts.of("facebook:556:1", PUBLISHED);
  private static final TestingPosts LATER = TestingPosts.of("facebook:900:2", PUBLISHED);
  private static final Generation SECOND = new Generation("g2");

  /** Every single telling, the same refusal told twice being two. */
  private static final TestingOutput<Rejection> TELLINGS =
      new TestingOutput<>(
          Topic.REJECTED,
          RecordCodec.REJECTED,
          refusal -> refusal.at() + " " + refusal.fields(),
          refusal -> 0,
          refusal -> refusal);

  @TempDir private Path folder;
  private KafkaBroker broker;
  private TestingTopics topics;
  private @Nullable TestingJob shown;

  @BeforeEach
  void start() {
    broker = KafkaBroker.start(folder.resolve("kafka"), 0);
    topics = new TestingTopics(broker.bootstrap(), 2);
    topics.publish(TestingRegistry.small().source("facebook:200", "xa").build());
    topics.tick("2025-03-01T02:00:00Z");
  }

  @AfterEach
  void stop() {
    if (shown != null) {
      shown.close();
    }
    topics.close();
    broker.close();
  }

  @Test
  void eachRefusalIsToldOnceAlsoOfWhatTheOldJobCountedAndOfWhatWaitsAtTheSeam() throws Exception {
    topics.append(KNOWN.says("a"), KNOWN.counts(SEEN, 1, 2, 3), DRAFT.counts(SEEN, 1, 1, 1));
    topics.append(LEAVES.says("b"), LEAVES.counts(SEEN, 1, 1, 1), UNKNOWN.counts(SEEN, 1, 1, 1));
    topics.appendBytes(Topic.CONTENTS, "x".getBytes(StandardCharsets.UTF_8));
    topics.tick("2025-03-01T02:10:00Z");
    topics.tick("2025-03-01T02:30:00Z");
    topics.create(SECOND);
    shown = job().start();
    awaitPosts(Generation.FIRST, 2, "2025-03-01T02:30:00Z");
    awaitTellings(3);
    topics.append(WAITS.counts(SEEN, 1, 1, 1));
    topics.publish(TestingRegistry.small().build());
    shown.awaitNextCheckpoint();

    RefusalsSince since = new RefusalsSince(Instant.parse("2025-03-01T02:20:00Z"), 0);
    try (TestingJob next = job().generation(SECOND).beside("beside", since).start()) {
      awaitPosts(SECOND, 1, "2025-03-01T02:30:00Z");
      Map<String, Integer> told = awaitTellings(5);
      next.awaitNextCheckpoint(); // What it refused so far stands in the topic.
      assertThat(tellings()).isEqualTo(told);

      shown.close();
      topics.append(LATER.counts(SEEN, 1, 1, 1));
      topics.tick("2025-03-01T02:40:00Z");
      assertThat(awaitTellings(7))
          .isEqualTo(
              Map.of(
                  "malformed-record", 1,
                  "draft-source facebook:900:1", 1,
                  "unknown-source facebook:555:1", 1,
                  "unknown-source facebook:200:1", 2, // The content and the observation.
                  "unknown-source facebook:556:1", 1,
                  "draft-source facebook:900:2", 1));
    }
  }

  private TestingJob.Builder job() {
    return TestingJob.of(broker.bootstrap(), folder.resolve("checkpoints"));
  }

  private void awaitPosts(Generation generation, long posts, String asOf) {
    topics.await(
        TestingOutput.TOTALS,
        generation,
        held -> {
          Total total = held.get("all|" + Horizon.ALL.wireName());
          return total != null
              && total.asOf().equals(Instant.parse(asOf))
              && total.posts() == posts;
        });
  }

  private Map<String, Integer> awaitTellings(int count) {
    return byRecord(topics.await(TELLINGS, Generation.FIRST, tellings -> tellings.size() >= count));
  }

  private Map<String, Integer> tellings() {
    return byRecord(topics.all(TELLINGS, Generation.FIRST));
  }

  private static Map<String, Integer> byRecord(Map<String, Rejection> tellings) {
    Map<String, Integer> times = new TreeMap<>();
    for (Rejection telling : tellings.values()) {
      String post = telling.fields().get("post");
      times.merge(telling.reason() + (post == null ? "" : ' ' + post), 1, Integer::sum);
    }
    return times;
  }
}
