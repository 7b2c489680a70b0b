package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.ScopeKind;
import org.lantoa.model.Tally;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.PostHits.Excerpt;
import org.lantoa.search.archive.PostHits.Piece;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;

@ExtendWith(TestingServers.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveIT {
  /** 00:30 on 1 February in Vietnam, still 31 January in UTC. */
  private static final Instant FIRST_OF_FEBRUARY = Instant.parse("2026-01-31T17:30:00Z");

  private static final ReportingPeriod THIRD_QUARTER = ReportingPeriod.quarter(2026, 3);

  private static final PostSummary HARVEST =
      SampleRecords.post(
          1,
          "Mô hình “Dân vận khéo” giúp bà con xã An Hoà gặt lúa chạy lũ. #DânVậnKhéo",
          Instant.parse("2026-01-10T02:00:00Z"),
          Counts.of(5, 7, 100),
          1);
  private static final PostSummary ROAD =
      SampleRecords.post(
          2,
          "Ra quân làm đường nông thôn mới, vận động nhân dân hiến đất khéo léo.",
          FIRST_OF_FEBRUARY,
          Counts.of(3, 0, 50),
          1);
  private static final PostSummary UNKNOWN_COMMENTS =
      SampleRecords.post(
          3,
          null,
          Instant.parse("2026-01-20T02:00:00Z"),
          Counts.of(Map.of(Measure.SHARES, Count.of(11), Measure.CARE, Count.of(2))),
          1);

  private Archive archive;
  private TestingServers servers;

  @BeforeAll
  void fill(TestingServers started) throws Exception {
    servers = started;
    servers.empty();
    archive = new Archive(servers.officer());
    assertThat(archive.registry()).isEmpty();
    assertThat(archive.figures(PostFilter.NONE).posts()).isZero();
    assertThat(archive.search(PostQuery.of("gì đó")).hits()).isEmpty();
    assertThat(archive.sumsOfPosts()).isEmpty();
    assertThat(archive.indicators()).isEqualTo(Indicators.NONE);
    assertThat(archive.reportedPeriods(List.of("tinh"))).isEmpty();
    assertThat(archive.reported(List.of("tinh"), List.of(THIRD_QUARTER))).isEmpty();
    assertThat(archive.groupMonths(List.of(SampleRecords.PAGE))).isEmpty();
    TestingIndex index = new TestingIndex(servers.service());
    List<PostSummary> posts =
        List.of(
            HARVEST,
            ROAD,
            SampleRecords.removed(UNKNOWN_COMMENTS, Instant.parse("2026-03-01T00:00:00Z")));
    index.write(Topic.POSTS, RecordCodec.POSTS, posts.stream());
    index.write(
        Topic.POST_GAINS, RecordCodec.POST_GAINS, posts.stream().map(SampleRecords::firstGain));
    index.write(Topic.REGISTRY, RecordCodec.REGISTRY, Stream.of(SampleRecords.registry()));
    index.write(Topic.REPORTED, RecordCodec.REPORTED, reported());
    index.write(Topic.TOTALS, RecordCodec.TOTALS, totals());
    index.write(
        Topic.HOURLY,
        RecordCodec.HOURLY,
        Stream.of("2026-01-31T16:00:00Z", "2026-01-31T17:00:00Z", "2026-01-31T23:00:00Z")
            .map(Instant::parse)
            .map(hour -> SampleRecords.hour(Scope.ALL, hour, 4, 1)));
    servers.refresh();
  }

  private static Stream<ReportedFigure> reported() {
    return Stream.of(
        SampleRecords.reported("xa-an-hoa", "2026-Q3", Count.of(1_300)),
        SampleRecords.reported("xa-an-hoa", "2026-Q2", Count.of(0)),
        SampleRecords.reported("xa-khac", "2026-Q3", Count.of(7)),
        SampleRecords.reported("tinh", "2026-09", Count.UNKNOWN));
  }

  private static Stream<Total> totals() {
    Tally gains = Tally.of(Map.of(Measure.SHARES, 9L, Measure.REACTIONS, -2L));
    Stream<Total> communes =
        IntStream.range(0, 2_500)
            .mapToObj(i -> SampleRecords.total(Scope.unit("xa-" + i), Horizon.ALL, i, gains, 1));
    return Stream.concat(
        communes,
        Stream.of(
            SampleRecords.total(Scope.ALL, Horizon.ALL, 3, gains, 7),
            SampleRecords.total(Scope.ALL, Horizon.DAY, 3, gains, 8),
            SampleRecords.total(Scope.campaign("dan-van-kheo"), Horizon.ALL, 3, gains, 1),
            SampleRecords.total(
                Scope.campaignUnit("dan-van-kheo", "tinh"), Horizon.ALL, 3, gains, 1)));
  }

  @Test
  void givesTotalsAsTheyWereWritten() {
    List<Total> totals =
        archive.totals(List.of(Scope.ALL, Scope.unit("khong-co")), List.of(Horizon.values()));
    assertThat(totals).extracting(Total::id).containsExactlyInAnyOrder("all|all", "all|24h");
    Total all = totals.stream().filter(t -> t.horizon() == Horizon.ALL).findFirst().orElseThrow();
    assertThat(all.gains().of(Measure.REACTIONS)).isEqualTo(-2);
    assertThat(all.version()).isEqualTo(7);
    assertThat(archive.campaignTotals(Horizon.ALL)).containsOnlyKeys("dan-van-kheo");
    assertThat(archive.unitTotalsWithin("dan-van-kheo", Horizon.ALL)).containsOnlyKeys("tinh");
  }

  @Test
  void givesEveryUnitHoweverMany() {
    assertThat(archive.unitTotals(Horizon.ALL)).hasSize(2_500);
    assertThat(archive.totals(ScopeKind.UNIT, Horizon.HOUR)).isEmpty();
    assertThat(archive.allTotals(Horizon.ALL)).hasSize(2_503);
  }

  @Test
  void givesTheRegistryAndPostsAsTheyWereWritten() {
    assertThat(archive.registry()).contains(SampleRecords.registry());
    assertThat(archive.post(SampleRecords.key(1))).contains(HARVEST);
    PostSummary removed = archive.post(SampleRecords.key(3)).orElseThrow();
    assertThat(removed.counts()).isEqualTo(UNKNOWN_COMMENTS.counts());
    assertThat(removed.removedAt()).isNotNull();
    assertThat(archive.post(SampleRecords.key(99))).isEmpty();
  }

  @Test
  void seriesFollowTheRegistrysDaysAndLeaveGapsAbsent() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    Instant to = Instant.parse("2026-03-01T00:00:00Z");
    assertThat(archive.series(Scope.ALL, from, to, SeriesStep.DAY))
        .containsExactly(
            new SeriesPoint(
                Instant.parse("2026-01-30T17:00:00Z"), Tally.of(Map.of(Measure.SHARES, 4L)), 1),
            new SeriesPoint(
                Instant.parse("2026-01-31T17:00:00Z"), Tally.of(Map.of(Measure.SHARES, 8L)), 2));
    assertThat(archive.series(Scope.ALL, from, to, SeriesStep.HOUR)).hasSize(3);
    assertThat(archive.series(Scope.unit("tinh"), from, to, SeriesStep.DAY)).isEmpty();
  }

  @Test
  void reportCountsInclusiveDaysAndSaysWhatIsUnknown() {
    PeriodFigures january =
        archive.report("tinh", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    assertThat(january.posts()).isEqualTo(2);
    assertThat(january.sums().of(Measure.SHARES)).isEqualTo(16);
    assertThat(january.unknownPosts(Measure.COMMENTS)).isEqualTo(1);
    assertThat(january.removedPosts()).isEqualTo(1);
    PeriodFigures firstOfFebruary =
        archive.report("xa-an-hoa", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1));
    assertThat(firstOfFebruary.posts()).isEqualTo(1);
    assertThat(archive.report("khac", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)).posts())
        .isZero();
  }

  @Test
  void findsWithOrWithoutAccentsAndWhereverTheToneMarkStands() {
    assertThat(keys(archive.search(PostQuery.of("dan van kheo")))).contains("facebook:1001:1");
    assertThat(keys(archive.search(PostQuery.of("xã An Hòa")))).containsExactly("facebook:1001:1");
    assertThat(keys(archive.search(PostQuery.of("\"dân vận khéo\""))))
        .containsExactly("facebook:1001:1");
    assertThat(keys(archive.search(PostQuery.of("#danvankheo"))))
        .containsExactly("facebook:1001:1");
    assertThat(keys(archive.search(PostQuery.of("lúa nông thôn")))).isEmpty();
  }

  @Test
  void theClosestMatchComesFirst() {
    assertThat(keys(archive.search(PostQuery.of("vận động nhân dân"))))
        .startsWith("facebook:1001:2");
  }

  @Test
  void whatCannotBeReadIsTold() {
    for (String typed : List.of("text:*", "a AND (b", "\"", "*khéo")) {
      assertThatExceptionOfType(WrongQueryException.class)
          .as(typed)
          .isThrownBy(() -> archive.search(PostQuery.of(typed)))
          .satisfies(wrong -> assertThat(wrong.message(Locale.ENGLISH)).isNotBlank());
    }
  }

  @Test
  void marksHitsInTheTextAsItWasWritten() {
    List<Excerpt> excerpts = archive.search(PostQuery.of("an hoa")).hits().get(0).excerpts();
    List<Piece> pieces = excerpts.stream().flatMap(e -> e.pieces().stream()).toList();
    assertThat(pieces.stream().filter(Piece::marked).map(Piece::text)).containsExactly("An", "Hoà");
    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
        .isSubstringOf(Optional.ofNullable(HARVEST.text()).orElseThrow());
  }

  @Test
  void pagesThroughEverythingInEachOrder() {
    for (PostOrder order : PostOrder.values()) {
      PostQuery question = PostQuery.of("").ordered(order).sized(1);
      Set<String> seen = new TreeSet<>();
      PostHits page = archive.search(question);
      while (true) {
        assertThat(page.total()).isEqualTo(3);
        seen.addAll(keys(page));
        if (page.next().isEmpty()) {
          break;
        }
        page = archive.search(question.from(page.next().get()));
      }
      assertThat(seen).hasSize(3);
    }
    assertThat(keys(archive.search(PostQuery.of("").ordered(PostOrder.SHARES))))
        .containsExactly("facebook:1001:3", "facebook:1001:1", "facebook:1001:2");
    assertThat(keys(archive.search(PostQuery.of("").ordered(PostOrder.COMMENTS))))
        .containsExactly("facebook:1001:1", "facebook:1001:2", "facebook:1001:3");
  }

  @Test
  void filtersByUnitSourceCampaignAndDays() {
    PostQuery all = PostQuery.of("");
    PostFilter february = new PostFilter(null, null, null, null, LocalDate.of(2026, 2, 1), null);
    assertThat(keys(archive.search(all.filtered(february)))).containsExactly("facebook:1001:2");
    PostFilter page = new PostFilter("tinh", SampleRecords.PAGE, "dan-van-kheo", null, null, null);
    assertThat(archive.search(all.filtered(page)).total()).isEqualTo(3);
    assertThat(
            archive
                .search(all.filtered(new PostFilter("khac", null, null, null, null, null)))
                .total())
        .isZero();
  }

  @Test
  void sumsOfPostsAndOfGainsCoverEveryScope() {
    Map<Scope, ScopeSums> posts = archive.sumsOfPosts();
    assertThat(posts)
        .containsOnlyKeys(
            Scope.ALL,
            Scope.source(SampleRecords.PAGE),
            Scope.unit("tinh"),
            Scope.unit("xa-an-hoa"),
            Scope.campaign("dan-van-kheo"),
            Scope.campaignUnit("dan-van-kheo", "tinh"),
            Scope.campaignUnit("dan-van-kheo", "xa-an-hoa"));
    Map<Measure, Long> expected = new EnumMap<>(Measure.class);
    expected.put(Measure.SHARES, 19L);
    expected.put(Measure.COMMENTS, 7L);
    expected.put(Measure.REACTIONS, 150L);
    expected.put(Measure.CARE, 2L);
    assertThat(posts.values()).allMatch(sums -> sums.sums().equals(Tally.of(expected)));
    assertThat(posts.values()).allMatch(sums -> sums.removed() == 1);
    Map<Scope, ScopeSums> gains = archive.sumsOfGains();
    assertThat(gains).containsOnlyKeys(posts.keySet());
    ScopeSums all = posts.values().iterator().next();
    // That a post was removed is no gain.
    assertThat(gains.values())
        .containsOnly(new ScopeSums(all.documents(), all.sums(), all.known(), 0));
  }

  @Test
  void findsWhatUnitsReportedForThePeriodsAskedFor() {
    List<String> units = List.of("xa-an-hoa", "tinh");

    assertThat(archive.reportedPeriods(units))
        .extracting(ReportingPeriod::text)
        .containsExactlyInAnyOrder("2026-Q3", "2026-Q2", "2026-09");
    assertThat(archive.reported(units, List.of(THIRD_QUARTER, ReportingPeriod.parse("2026-09"))))
        .containsExactlyInAnyOrder(
            SampleRecords.reported("xa-an-hoa", "2026-Q3", Count.of(1_300)),
            SampleRecords.reported("tinh", "2026-09", Count.UNKNOWN));
    assertThat(archive.reported(units, List.of())).isEmpty();
    assertThat(archive.reportedPeriods(List.of())).isEmpty();
  }

  @Test
  void saysWhoMayNotRead() {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> new Archive(servers.stranger()).registry())
        .extracting(ArchiveException::reason)
        .isEqualTo(ArchiveException.Reason.NOT_SIGNED_IN);
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> new Archive(servers.service()).registry())
        .extracting(ArchiveException::reason)
        .isEqualTo(ArchiveException.Reason.NOT_PERMITTED);
  }

  private static List<String> keys(PostHits hits) {
    return hits.hits().stream().map(hit -> hit.post().id()).toList();
  }
}
