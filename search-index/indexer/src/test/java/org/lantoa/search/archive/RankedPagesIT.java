package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.Counts;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;

/** Pages of a ranked search hold every post once, in one order, wherever the pages are cut. */
@ExtendWith(TestingServers.Parameter.class)
class RankedPagesIT {
  private static final int POSTS = 40;
  private static final Instant FIRST = Instant.parse("2026-01-20T02:00:00Z");

  @BeforeAll
  static void write(TestingServers servers) throws Exception {
    servers.empty();
    new TestingIndex(servers.service())
        .write(
            Topic.POSTS,
            RecordCodec.POSTS,
            IntStream.range(0, POSTS).mapToObj(RankedPagesIT::post));
    servers.refresh();
  }

  @AfterAll
  static void remove(TestingServers servers) throws Exception {
    servers.empty();
  }

  /** Four lengths, so four scores with ten posts each; two months, so two shards. */
  private static PostSummary post(int number) {
    String text = "Dân vận khéo" + " ở bản xa".repeat(number % 4);
    Instant publishedAt = FIRST.plusSeconds(3L * 24 * 3_600 * (number % 7));
    return SampleRecords.post(number + 1, text, publishedAt, Counts.unknown(), 1);
  }

  @Test
  void pagesOfEverySizeTellTheSameOrder(TestingServers servers) {
    Archive archive = new Archive(servers.officer());
    List<PostSummary> whole = read(archive, 100);
    assertThat(whole).hasSize(POSTS).doesNotHaveDuplicates();
    for (int size : List.of(1, 3, 7, 10, 11, 20, 39, 40)) {
      assertThat(read(archive, size)).as("pages of %s", size).isEqualTo(whole);
    }
  }

  private static List<PostSummary> read(Archive archive, int size) {
    List<PostSummary> read = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      PostQuery query = PostQuery.of("dân vận khéo").sized(size);
      PostHits page = archive.search(next.map(query::from).orElse(query));
      assertThat(page.total()).isEqualTo(POSTS);
      page.hits().forEach(hit -> read.add(hit.post()));
      next = page.next();
    } while (next.isPresent());
    return read;
  }
}
