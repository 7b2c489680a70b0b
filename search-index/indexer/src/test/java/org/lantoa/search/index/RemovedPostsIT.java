package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.Counts;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;

/** Which texts of removed posts are still kept, on a real server. */
@ExtendWith(TestingServers.Parameter.class)
final class RemovedPostsIT {
  private static final Instant LIMIT = Instant.parse("2026-03-10T00:00:00Z");

  private final TestingServers servers;

  RemovedPostsIT(TestingServers servers) {
    this.servers = servers;
  }

  @Test
  void findsThoseThatWereRemovedBeforeAnInstantAndHaveAText() throws Exception {
    servers.empty();
    RemovedPosts removed = new RemovedPosts(servers.officer());
    assertThat(removed.withTextBefore(LIMIT)).isEmpty();
    new TestingIndex(servers.service())
        .write(
            Topic.POSTS,
            RecordCodec.POSTS,
            Stream.of(
                post(1, "bài"),
                SampleRecords.removed(post(2, "bài"), LIMIT.minus(Duration.ofDays(1))),
                SampleRecords.removed(post(3, null), LIMIT.minus(Duration.ofDays(1))),
                SampleRecords.removed(post(4, "bài"), LIMIT.plus(Duration.ofDays(1)))));
    servers.refresh();
    assertThat(removed.withTextBefore(LIMIT)).containsExactly(SampleRecords.key(2));
  }

  private static PostSummary post(int number, @Nullable String text) {
    Instant publishedAt = Instant.parse("2026-01-10T02:00:00Z");
    return SampleRecords.post(number, text, publishedAt, Counts.of(1, 1, 1), 1);
  }
}
