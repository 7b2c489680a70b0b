package org.lantoa.stream.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PostSummary;

final class NewestPostsTest {
  private static final Instant NINE = Instant.parse("2025-03-01T09:00:00Z");

  private NewestPostsTask posts;

  @BeforeEach
  void open() throws Exception {
    posts = new NewestPostsTask(1, 0, 0);
  }

  @AfterEach
  void close() {
    posts.close();
  }

  @Test
  void writesTheNewestStateOfEachPostOnceInASecond() throws Exception {
    posts.process(post(1, 1));
    posts.process(post(2, 2));
    posts.processingTime(999);
    posts.process(post(1, 3));
    assertThat(posts.take()).isEmpty();
    posts.processingTime(1_000);
    assertThat(posts.take()).containsExactlyInAnyOrder(post(1, 3), post(2, 2));
    posts.processingTime(5_000);
    assertThat(posts.take()).isEmpty();
    posts.process(post(2, 4));
    posts.processingTime(6_000);
    assertThat(posts.take()).containsExactly(post(2, 4));
  }

  @Test
  void holdsLongerWhileALogIsCaughtUpWith() throws Exception {
    posts.watermark(NINE.toEpochMilli());
    posts.processingTime(1_000);
    posts.watermark(NINE.plusSeconds(600).toEpochMilli());
    posts.process(post(1, 1));
    posts.processingTime(10_999);
    assertThat(posts.take()).isEmpty();
    posts.processingTime(11_000);
    assertThat(posts.take()).containsExactly(post(1, 1));
    posts.watermark(NINE.plusSeconds(660).toEpochMilli());
    posts.process(post(1, 2));
    posts.processingTime(12_000);
    assertThat(posts.take()).containsExactly(post(1, 2));
  }

  @Test
  void lacksNothingInACheckpoint() throws Exception {
    posts.process(post(1, 1));
    posts.barrier(1);
    assertThat(posts.take()).containsExactly(post(1, 1));
    posts.processingTime(2_000);
    assertThat(posts.take()).isEmpty();
  }

  @Test
  void holdsNoMoreThanItsBound() throws Exception {
    for (int i = 0; i < NewestPosts.MOST; i++) {
      assertThat(posts.take()).isEmpty();
      posts.process(post(i, i + 1L));
    }
    assertThat(posts.take()).hasSize(NewestPosts.MOST);
  }

  private static PostSummary post(int number, long version) {
    return new PostSummary(
        PostKey.parse("facebook:1:" + number),
        ContentKind.PHOTO,
        "Dân vận khéo",
        null,
        NINE,
        NINE.plusSeconds(version),
        null,
        Counts.of(Map.of(Measure.SHARES, Count.of(version))),
        List.of("xa-1", "tinh"),
        List.of(),
        version);
  }
}
