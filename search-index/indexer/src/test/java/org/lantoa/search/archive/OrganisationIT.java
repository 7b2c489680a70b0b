package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.testing.TestingServers;

/** Reports of a district that ended and of a commune that was merged, as organised then and now. */
@ExtendWith(TestingServers.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationIT {
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
  private static final LocalDate NEXT_DAY = LAST_DAY.plusDays(1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  private static final Registry.Lookup LOOKUP =
      new Registry(
              Registry.DEFAULT_ZONE,
              List.of(
                  unit("tinh", null, null),
                  unit("huyen", LAST_DAY, "xa-1", new Tenure("tinh", null, LAST_DAY)),
                  unit(
                      "xa-1",
                      null,
                      null,
                      new Tenure("huyen", null, LAST_DAY),
                      new Tenure("tinh", NEXT_DAY, null)),
                  unit("xa-2", LAST_DAY, "xa-1", new Tenure("huyen", null, LAST_DAY))),
              List.of(
                  source(1, new Tenure("xa-1", null, null)),
                  source(2, new Tenure("xa-2", null, LAST_DAY)),
                  source(
                      3, new Tenure("huyen", null, LAST_DAY), new Tenure("tinh", NEXT_DAY, null))),
              List.of())
          .lookup();

  private Archive archive;

  @BeforeAll
  void fill(TestingServers servers) throws Exception {
    servers.empty();
    archive = new Archive(servers.officer());
    assertThat(archive.reportOfSources(List.of(key(1)), FROM, TO)).isEqualTo(PeriodFigures.NONE);
    List<PostSummary> posts = new ArrayList<>();
    for (int source = 1; source <= 3; source++) {
      posts.add(post(source, 1, "2024-12-31T16:59:59Z", 1_000_000));
      posts.add(post(source, 2, "2025-06-30T16:59:59Z", 10 * source));
      if (source != 2) {
        posts.add(post(source, 3, "2025-06-30T17:00:00Z", 1_000 * source));
      }
    }
    new TestingIndex(servers.service()).write(Topic.POSTS, RecordCodec.POSTS, posts.stream());
    servers.refresh();
  }

  @Test
  void thenAndNowGiveTheSameFiguresForTheWholeProvince() {
    PeriodFigures then = archive.report("tinh", FROM, TO);

    assertThat(then.posts()).isEqualTo(5);
    assertThat(then.sums().of(Measure.SHARES)).isEqualTo(4_060);
    assertThat(now("tinh")).isEqualTo(then);
  }

  @Test
  void whatAnEndedUnitPublishedStandsWithItThenAndWithOthersNow() {
    assertThat(shares(archive.report("huyen", FROM, TO))).isEqualTo(60);
    assertThat(now("huyen")).isEqualTo(PeriodFigures.NONE);
    assertThat(shares(archive.report("xa-2", FROM, TO))).isEqualTo(20);
    assertThat(now("xa-2")).isEqualTo(PeriodFigures.NONE);
    assertThat(shares(archive.report("xa-1", FROM, TO))).isEqualTo(1_010);
    // The merged commune's page is its own now; the district's went to the province.
    assertThat(shares(now("xa-1"))).isEqualTo(1_030);
  }

  @Test
  void noSourceOrASilentOneGivesNothing() {
    assertThat(archive.reportOfSources(List.of(), FROM, TO)).isEqualTo(PeriodFigures.NONE);
    assertThat(archive.reportOfSources(List.of(key(4)), FROM, TO)).isEqualTo(PeriodFigures.NONE);
  }

  @Test
  void eachPostCountsOnceHoweverManySourcesAreAskedFor() {
    Stream<SourceKey> many =
        IntStream.concat(IntStream.range(0, 70_000), IntStream.rangeClosed(1, 3))
            .mapToObj(OrganisationIT::key);

    assertThat(archive.reportOfSources(many.toList(), FROM, TO))
        .isEqualTo(archive.report("tinh", FROM, TO));
  }

  private PeriodFigures now(String unit) {
    return archive.reportOfSources(LOOKUP.sourcesNowUnder(unit, TODAY), FROM, TO);
  }

  private static long shares(PeriodFigures figures) {
    return figures.sums().of(Measure.SHARES);
  }

  private static PostSummary post(int source, int number, String publishedAt, int shares) {
    Instant published = Instant.parse(publishedAt);
    return new PostSummary(
        PostKey.parse(key(source).text() + ':' + number),
        ContentKind.STATUS,
        null,
        null,
        published,
        published.plusSeconds(3_600),
        null,
        Counts.of(shares, 0, 0),
        LOOKUP.pathOf(key(source), LOOKUP.dayOf(published)),
        List.of(),
        1);
  }

  private static SourceKey key(int number) {
    return SourceKey.parse("facebook:" + number);
  }

  private static Unit unit(
      String id, @Nullable LocalDate to, @Nullable String successor, Tenure... parents) {
    return new Unit(id, id, "commune", "government", 1, List.of(parents), null, to, successor);
  }

  private static Source source(int number, Tenure... owners) {
    return new Source(
        key(number),
        "Trang " + number,
        "Trang " + number,
        "https://trang.example.org",
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of(owners));
  }
}
