package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.Counts;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;

@ExtendWith(TestingServers.Parameter.class)
class PostExportIT {
  private static final int POSTS = 3_500;
  private static final Instant BEGIN = Instant.parse("2026-01-10T02:00:00Z");

  @Test
  void handsOverEachPostOnceWhateverIsWrittenMeanwhile(TestingServers servers) throws Exception {
    servers.empty();
    Archive archive = new Archive(servers.officer());
    List<PostSummary> read = new ArrayList<>();
    archive.export(PostQuery.of(""), read::add);
    assertThat(read).isEmpty();
    TestingIndex index = new TestingIndex(servers.service());
    index.write(Topic.POSTS, RecordCodec.POSTS, posts(0, POSTS, 1));
    servers.refresh();

    archive.export(
        PostQuery.of("lúa"),
        post -> {
          if (read.size() % 1_000 == 10) {
            write(servers, index, read.size());
          }
          read.add(post);
        });

    assertThat(read).hasSize(POSTS).allMatch(post -> post.version() == 1);
    assertThat(read.stream().map(PostSummary::id).distinct()).hasSize(POSTS);
    assertThat(read).isSortedAccordingTo((a, b) -> b.publishedAt().compareTo(a.publishedAt()));
    assertThat(archive.search(PostQuery.of("lúa")).total()).isGreaterThan(POSTS);
    assertThat(openPoints(servers)).isZero();
  }

  private static Stream<PostSummary> posts(int from, int to, long version) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                SampleRecords.post(
                    i, "gặt lúa " + i, BEGIN.plusSeconds(i / 7), Counts.of(i, 0, 1), version));
  }

  /** New posts, and newer versions of all old ones. */
  private static void write(TestingServers servers, TestingIndex index, int round) {
    try {
      index.write(Topic.POSTS, RecordCodec.POSTS, posts(0, POSTS, 2L + round));
      index.write(
          Topic.POSTS, RecordCodec.POSTS, posts(10_000 + round, 10_050 + round, 2L + round));
      servers.refresh();
    } catch (Exception refused) {
      throw new AssertionError(refused);
    }
  }

  private static long openPoints(TestingServers servers) throws Exception {
    return servers.admin().nodes().stats().nodes().values().stream()
        .mapToLong(
            node -> node.indices() == null ? 0 : open(node.indices().search().openContexts()))
        .sum();
  }

  private static long open(@org.jspecify.annotations.Nullable Long contexts) {
    return contexts == null ? 0 : contexts;
  }
}
