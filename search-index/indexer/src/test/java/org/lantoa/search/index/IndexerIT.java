package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.PostFilter;
import org.lantoa.search.testing.Await;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;
import org.lantoa.search.testing.TestingTopics;

@ExtendWith(TestingServers.Parameter.class)
class IndexerIT {
  private static final Instant JANUARY = Instant.parse("2026-01-10T02:00:00Z");

  private final TestingServers servers;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Archive archive;
  private TestingTopics topics;
  private Indexer indexer;

  IndexerIT(TestingServers servers) throws Exception {
    this.servers = servers;
    this.archive = new Archive(servers.officer());
    servers.empty();
    topics = new TestingTopics(servers.bootstrap());
    indexer = start("first", meters);
  }

  @BeforeEach
  void becomesReady() throws Exception {
    caughtUp();
  }

  private Indexer start(String group, SimpleMeterRegistry registry) {
    return Indexer.start(
        new IndexerSettings(
            servers.bootstrap(),
            servers.service(),
            topics.unique(group),
            Reading.EVERYTHING,
            registry,
            InstantSource.system()));
  }

  @AfterEach
  void stop() {
    indexer.close();
    topics.close();
  }

  private void caughtUp() throws Exception {
    Await.until(
        "the indexer has caught up: " + indexer.health(),
        () -> topics.isConsumed(topics.unique("first")) && indexer.health().isCaughtUp());
    servers.refresh();
  }

  private double documents(Indices index, String outcome) {
    Counter counter =
        meters
            .find("lantoa.indexer.documents")
            .tags("index", index.alias(), "outcome", outcome)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  private static PostSummary post(int number, long shares, long version) {
    return SampleRecords.post(
        number, "Dân vận khéo số " + number, JANUARY, Counts.of(shares, 0, 0), version);
  }

  @Test
  void everyKindOfRecordReachesItsIndex() throws Exception {
    PostSummary post = post(1, 5, 1);
    topics.append(Topic.POSTS, RecordCodec.POSTS, post);
    topics.append(Topic.POST_GAINS, RecordCodec.POST_GAINS, SampleRecords.firstGain(post));
    topics.append(Topic.HOURLY, RecordCodec.HOURLY, SampleRecords.hour(Scope.ALL, JANUARY, 5, 1));
    topics.append(
        Topic.TOTALS,
        RecordCodec.TOTALS,
        SampleRecords.total(Scope.ALL, Horizon.ALL, 1, Tally.zero(), 1));
    topics.append(Topic.OBSERVATIONS, RecordCodec.OBSERVATIONS, new Tick(JANUARY));
    topics.append(
        Topic.OBSERVATIONS,
        RecordCodec.OBSERVATIONS,
        SampleRecords.observation(1, JANUARY, Counts.of(5, 0, 0)));
    topics.append(Topic.REGISTRY, RecordCodec.REGISTRY, SampleRecords.registry());
    topics.append(Topic.INDICATORS, RecordCodec.INDICATORS, SampleRecords.indicators());
    topics.append(
        Topic.GROUP_MONTHS,
        RecordCodec.GROUP_MONTHS,
        SampleRecords.groupMonth(YearMonth.of(2026, 9), 412));
    caughtUp();

    assertThat(archive.indicators()).isEqualTo(SampleRecords.indicators());
    assertThat(archive.groupMonths(List.of(SampleRecords.PAGE)))
        .containsExactly(SampleRecords.groupMonth(YearMonth.of(2026, 9), 412));
    assertThat(archive.post(post.post())).contains(post);
    assertThat(archive.sumsOfGains()).containsKey(Scope.unit("tinh"));
    assertThat(archive.totals(List.of(Scope.ALL), List.of(Horizon.ALL))).hasSize(1);
    assertThat(archive.registry()).contains(SampleRecords.registry());
    assertThat(documents(Indices.OBSERVATIONS, "written")).isEqualTo(1);
    assertThat(servers.admin().indices().get(g -> g.index("lantoa-*")).result().keySet())
        .contains("lantoa-posts-g1-2026-01", "lantoa-observations-g1-2026-01", "lantoa-totals-g1");
    assertThat(indexer.health().isHealthy()).isTrue();
  }

  @Test
  void theNewestVersionStaysWhateverTheOrderAndHoweverOftenItIsRead() throws Exception {
    topics.append(Topic.POSTS, RecordCodec.POSTS, post(1, 9, 3), post(1, 5, 2), post(2, 1, 1));
    caughtUp();
    topics.append(Topic.POSTS, RecordCodec.POSTS, post(1, 7, 1));
    caughtUp();
    assertThat(documents(Indices.POSTS, "superseded")).isEqualTo(1);

    try (Indexer again = start("second", new SimpleMeterRegistry())) {
      Await.until("all is read again", () -> topics.isConsumed(topics.unique("second")));
      assertThat(again.health().alarms()).isEmpty();
    }
    servers.refresh();
    assertThat(archive.post(SampleRecords.key(1))).contains(post(1, 9, 3));
    assertThat(archive.figures(PostFilter.NONE).sums().of(Measure.SHARES)).isEqualTo(10);
    assertThat(documents(Indices.POSTS, "written")).isEqualTo(2);
  }

  @Test
  void theLastReportOfAFigureStaysAlsoWhenReadAgain() throws Exception {
    ReportedFigure typo = SampleRecords.reported("xa-an-hoa", "2026-Q3", Count.of(13_000));
    ReportedFigure corrected =
        SampleRecords.reported("xa-an-hoa", "2026-Q3", Count.of(1_300)).after(typo);
    ReportedFigure withdrawn =
        SampleRecords.reported("tinh", "2026-Q3", Count.UNKNOWN)
            .after(SampleRecords.reported("tinh", "2026-Q3", Count.of(0)));
    topics.append(Topic.REPORTED, RecordCodec.REPORTED, typo, corrected, withdrawn);
    caughtUp();

    try (Indexer again = start("second", new SimpleMeterRegistry())) {
      Await.until("all is read again", () -> topics.isConsumed(topics.unique("second")));
      assertThat(again.health().alarms()).isEmpty();
    }
    servers.refresh();
    assertThat(archive.reported(List.of("xa-an-hoa", "tinh"), List.of(corrected.period())))
        .containsExactlyInAnyOrder(corrected, withdrawn);
  }

  @Test
  void theFirstObservationOfAnInstantStays() throws Exception {
    topics.append(
        Topic.OBSERVATIONS,
        RecordCodec.OBSERVATIONS,
        SampleRecords.observation(1, JANUARY, Counts.of(5, 0, 0)),
        SampleRecords.observation(1, JANUARY, Counts.of(6, 0, 0)));
    caughtUp();
    topics.append(
        Topic.OBSERVATIONS,
        RecordCodec.OBSERVATIONS,
        SampleRecords.observation(1, JANUARY, Counts.of(7, 0, 0)));
    caughtUp();
    var found =
        servers
            .officer()
            .search(
                s ->
                    s.index("lantoa-observations")
                        .query(q -> q.term(t -> t.field("counts.shares").value(5))),
                Void.class);
    assertThat(found.hits().hits()).hasSize(1);
    assertThat(documents(Indices.OBSERVATIONS, "superseded")).isEqualTo(1);
  }

  @Test
  void refusedDocumentsAndMalformedRecordsAreKeptWithTheirReasonAndNoForeignBytes()
      throws Exception {
    servers
        .admin()
        .indices()
        .create(
            c ->
                c.index("lantoa-posts-g1-2031-05")
                    .mappings(m -> m.properties("kind", p -> p.long_(l -> l))));
    PostSummary refused =
        SampleRecords.post(
            3, "Nguyễn Thị Canary", Instant.parse("2031-05-02T00:00:00Z"), Counts.of(1, 1, 1), 1);
    topics.append(Topic.POSTS, RecordCodec.POSTS, refused, post(4, 1, 1));
    topics.appendBytes(
        Topic.POSTS, "{\"v\":1,\"Nguyễn Thị Canary\":1}".getBytes(StandardCharsets.UTF_8));
    caughtUp();

    List<Rejection> rejections = topics.rejections();
    assertThat(rejections)
        .extracting(Rejection::reason)
        .containsExactlyInAnyOrder("refused-by-index", "malformed-record");
    assertThat(rejections.toString()).doesNotContain("Canary");
    Rejection byIndex =
        rejections.stream().filter(r -> r.reason().startsWith("refused")).findFirst().orElseThrow();
    assertThat(byIndex.fields())
        .containsEntry("id", "facebook:1001:3")
        .containsEntry("index", "lantoa-posts-g1-2031-05")
        .containsKeys("topic", "partition", "offset");
    assertThat(archive.post(SampleRecords.key(4))).isPresent();
    assertThat(documents(Indices.POSTS, "refused")).isEqualTo(1);
  }

  @Test
  void aNewerRecordStopsItsPartitionWithAnAlarmAndNothingElse() throws Exception {
    topics.appendBytes(Topic.TOTALS, "{\"v\":2,\"x\":1}".getBytes(StandardCharsets.UTF_8));
    Await.until("the alarm", () -> !indexer.health().alarms().isEmpty());
    topics.append(Topic.POSTS, RecordCodec.POSTS, post(5, 1, 1));
    Await.until(
        "other topics go on",
        () -> {
          servers.refresh();
          return isFound(5);
        });
    assertThat(indexer.health().isHealthy()).isFalse();
    assertThat(indexer.health().alarms().get(0)).contains("version 2");
    assertThat(topics.committed(topics.unique("first"), Topic.TOTALS)).isZero();
  }

  @Test
  void nothingIsLostWhileElasticsearchIsAway() throws Exception {
    topics.append(Topic.POSTS, RecordCodec.POSTS, posts(0, 500));
    caughtUp();
    servers.stopElasticsearch();
    topics.append(Topic.POSTS, RecordCodec.POSTS, posts(500, 2_000));
    Await.until("the indexer waits", () -> indexer.health().state() == IndexerHealth.State.WAITING);
    assertThat(indexer.health().alarms()).isNotEmpty();
    assertThat(topics.isConsumed(topics.unique("first"))).isFalse();

    servers.startElasticsearch();
    caughtUp();
    assertThat(archive.figures(PostFilter.NONE).posts()).isEqualTo(2_000);
    assertThat(archive.figures(PostFilter.NONE).sums().of(Measure.SHARES)).isEqualTo(2_000);
    assertThat(indexer.health().lag()).isEqualTo(OptionalLong.of(0));
    assertThat(indexer.health().isHealthy()).isTrue();
  }

  /** An index that is being created has no shard to answer for a moment. */
  private boolean isFound(int number) {
    try {
      return archive.post(SampleRecords.key(number)).isPresent();
    } catch (ArchiveException notYet) {
      return false;
    }
  }

  private static PostSummary[] posts(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> post(i, 1, 1)).toArray(PostSummary[]::new);
  }
}
