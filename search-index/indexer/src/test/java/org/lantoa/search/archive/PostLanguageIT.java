package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.archive.PostHits.Piece;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;

/** What each part of the language finds on the real server. */
@ExtendWith(TestingServers.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostLanguageIT {
  private static final Instant JANUARY = Instant.parse("2026-01-10T02:00:00Z");

  /** 00:30 on 1 February in Vietnam, still 31 January in UTC. */
  private static final Instant FEBRUARY = Instant.parse("2026-01-31T17:30:00Z");

  private Archive archive;

  @BeforeAll
  void fill(TestingServers servers) throws Exception {
    servers.empty();
    archive = new Archive(servers.officer());
    TestingIndex index = new TestingIndex(servers.service());
    List<PostSummary> posts =
        List.of(
            post(1, "Mô hình “Dân vận khéo” ở xã An Hoà giúp bà con gặt lúa.", JANUARY, 100),
            post(2, "Bà con hiến đất làm đường #DânVậnKhéo2026", JANUARY.plusSeconds(60), 50),
            post(3, "Hội nghị về giao thông, bàn việc dẫn nước", FEBRUARY, 7),
            post(4, "ra quan don ve sinh #danvankheo", JANUARY.plusSeconds(90), 0),
            post(5, "Bản tin phòng chống bão lũ", JANUARY.plusSeconds(120), null),
            SampleRecords.removed(
                post(6, "Bạn đọc chuyện giao thoa bão lũ", JANUARY.plusSeconds(150), 3), FEBRUARY),
            post(7, null, JANUARY.plusSeconds(180), 3));
    index.write(Topic.POSTS, RecordCodec.POSTS, posts.stream());
    index.write(
        Topic.REGISTRY, RecordCodec.REGISTRY, java.util.stream.Stream.of(SampleRecords.registry()));
    servers.refresh();
  }

  private static PostSummary post(
      int number, @Nullable String text, Instant publishedAt, @Nullable Integer reactions) {
    Counts counts =
        reactions == null
            ? Counts.of(Map.of(Measure.SHARES, Count.of(1)))
            : Counts.of(Map.of(Measure.REACTIONS, Count.of(reactions)));
    return SampleRecords.post(number, text, publishedAt, counts, 1);
  }

  private List<Integer> found(String query) {
    return archive.search(PostQuery.of(query)).hits().stream()
        .map(hit -> hit.post().id())
        .map(id -> Integer.valueOf(id.substring(id.lastIndexOf(':') + 1)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "an hòa|1",
        "xã An Hoà|1",
        "dân vận khéo|1 2 4",
        "dan van kheo|1 2 4",
        "dẫn vận khéo|4",
        "\"dân vận khéo\"|1 2 4",
        "\"vận dân\"|",
        "\"dân khéo\"~1|1 2 4",
        "#danvankheo|1 2 4",
        "#DanVanKheo2026|2",
        "bà con -lúa|2",
        "bà con NOT lúa|2",
        "lúa OR giao|1 3 6",
        "giao*|3 6",
        "bản|5",
        "exact:bạn|6",
        "ban|3 5 6",
        "exact:ban|",
        "(bão OR lúa) -bạn|1 5",
        "unit:tinh state:removed|6",
        "unit:xa-an-hoa lúa|1",
        "unit:khac|",
        "source:facebook:1001 lúa|1",
        "campaign:dan-van-kheo lúa|1",
        "platform:youtube|",
        "kind:status lúa|1",
        "kind:video|",
        "published:2026-02|3",
        "published:2026-02-01..2026-02-01|3",
        "reactions:>50|1",
        "reactions:<=3 state:shown|4 7",
        "-reactions:>50|2 3 4 6 7",
        "reactions:unknown|5",
        "-reactions:unknown|1 2 3 4 6 7",
        "-(reactions:>50 OR lũ)|2 3 4 7",
        "-lúa|2 3 4 5 6 7",
      })
  void findsWhatIsAskedFor(String query, @Nullable String numbers) {
    List<Integer> expected = new ArrayList<>();
    if (numbers != null) {
      for (String number : numbers.split(" ")) {
        expected.add(Integer.valueOf(number));
      }
    }
    assertThat(found(query)).as(query).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void marksExactlyTheWordsThatWereFound() {
    PostQuery question = PostQuery.of("\"dân vận khéo\" hiến");
    List<Piece> pieces =
        archive.search(question).hits().get(0).excerpts().stream()
            .flatMap(excerpt -> excerpt.pieces().stream())
            .filter(Piece::marked)
            .toList();
    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining(" ")))
        .isIn("hiến #DânVậnKhéo", "hiến Dân Vận Khéo", "hiến #DânVậnKhéo2026");
  }

  @Test
  void findsTheClosestWhereNothingHasEverything() {
    PostQuery question = PostQuery.of("Bà con ở đâu hiến đất xây trường (2026");
    PostHits closest = archive.search(question.closest());
    assertThat(closest.hits().get(0).post().id()).isEqualTo("facebook:1001:2");
    assertThat(closest.isExact()).isTrue();
  }

  @Test
  void tellsWhatTheFoundPostsAre() {
    PostOverview overview = archive.overview(PostQuery.of("published:2026"));
    assertThat(overview.posts()).isEqualTo(7);
    assertThat(overview.of(PostFacet.UNIT))
        .containsExactly(
            new PostOverview.Value("tinh", 7, true), new PostOverview.Value("xa-an-hoa", 7, true));
    assertThat(overview.of(PostFacet.HASHTAG))
        .containsExactly(
            new PostOverview.Value("danvankheo", 1, true),
            new PostOverview.Value("danvankheo2026", 1, true));
    assertThat(overview.months())
        .containsExactly(
            new PostOverview.Value("2026-02", 1, true), new PostOverview.Value("2026-01", 6, true));
    assertThat(overview.step()).isEqualTo(SeriesStep.DAY);
    PostOverview.Step day = overview.timeline().get(0);
    assertThat(day.posts()).isEqualTo(6);
    assertThat(day.sums()).containsEntry(Measure.REACTIONS, 156L);
    assertThat(day.known()).containsEntry(Measure.REACTIONS, 5L).containsEntry(Measure.VIEWS, 0L);
    assertThat(archive.overview(PostQuery.of("khongco"))).isEqualTo(PostOverview.NONE);
  }

  @Test
  void findsPostsThatAreAlike() {
    PostSummary flood = archive.post(SampleRecords.key(5)).orElseThrow();
    assertThat(archive.similar(flood, 5))
        .extracting(hit -> hit.post().id())
        .startsWith("facebook:1001:6");
    assertThat(archive.similar(archive.post(SampleRecords.key(7)).orElseThrow(), 5)).isEmpty();
  }

  @Test
  void noInputMakesTheServerFail() {
    List<String> typed = new ArrayList<>(List.of("a ".repeat(10_000), "(".repeat(5_000)));
    typed.add("#" + "dan".repeat(300));
    typed.add("#" + "danvan".repeat(19));
    typed.add("x".repeat(3_999));
    typed.add('"' + "lúa ".repeat(900) + '"');
    typed.add("a OR b OR ".repeat(120) + "c");
    typed.add("(".repeat(19) + "lũ" + ")".repeat(19));
    typed.add("-(".repeat(18) + "lũ" + ")".repeat(18));
    Random random = new Random(20_261_130);
    List<String> parts =
        List.of(
            "dân",
            "ban",
            "\"",
            "(",
            ")",
            "-",
            "OR",
            "AND",
            "NOT",
            " ",
            "~3",
            "*",
            "#danvan",
            "unit:",
            "tinh",
            "reactions:>",
            "5",
            "🎉",
            "=",
            "exact:",
            "\u200B",
            "*lũ",
            "a*",
            "..",
            "published:2026",
            ":",
            "\\",
            "{}",
            "[a TO b]",
            "/.*/",
            "\u0000",
            "đ",
            "'");
    for (int i = 0; i < 300; i++) {
      StringBuilder one = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        one.append(parts.get(random.nextInt(parts.size())));
        one.append(random.nextBoolean() ? " " : "");
      }
      typed.add(one.toString());
    }
    for (String each : typed) {
      String shown = each.substring(0, Math.min(80, each.length()));
      try {
        assertThat(archive.search(PostQuery.of(each)).hits()).as(shown).isNotNull();
      } catch (WrongQueryException told) {
        assertThat(told.getMessage()).as(shown).isNotBlank();
      }
      try {
        assertThat(archive.search(PostQuery.of(each).closest()).hits()).as(shown).isNotNull();
      } catch (WrongQueryException told) {
        assertThat(told.getMessage()).as(shown).isNotBlank();
      }
    }
  }
}
