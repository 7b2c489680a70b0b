package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.SourceRecord;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.SourceState.State;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;

/** States, coverage and followers, as the indexer writes them. */
@ExtendWith(TestingServers.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesIT {
  /** Midnight in Vietnam. */
  private static final Instant MIDNIGHT = Instant.parse("2026-01-30T17:00:00Z");

  private static final SourceKey WATCHED = SourceKey.parse("facebook:1");
  private static final SourceKey OUTAGE = SourceKey.parse("facebook:2");
  private static final SourceKey NEW = SourceKey.parse("youtube:3");
  private static final SourceKey NEVER_READ = SourceKey.parse("facebook:4");
  private static final List<SourceKey> ALL = List.of(WATCHED, OUTAGE, NEW, NEVER_READ);

  private static final SourceState THROTTLED =
      new SourceState(
          OUTAGE,
          State.THROTTLED,
          at("2026-01-31T02:30:05Z"),
          at("2026-01-31T02:00:05Z"),
          at("2026-01-31T03:10:00Z"),
          "page-limit",
          at("2026-01-31T02:31:00Z"),
          7);
  private static final SourceState FRESH =
      new SourceState(WATCHED, State.FRESH, MIDNIGHT, MIDNIGHT, null, null, MIDNIGHT, 8);

  private Archive archive;

  @BeforeAll
  void fill(TestingServers servers) throws Exception {
    servers.empty();
    archive = new Archive(servers.officer());
    assertThat(archive.sourceStates()).isEmpty();
    assertThat(archive.sourceState(WATCHED)).isEmpty();
    assertThat(archive.sources(MIDNIGHT)).isEmpty();
    assertThat(archive.followers(ALL)).isEmpty();
    assertThat(archive.coverage(ALL, Instant.EPOCH, MIDNIGHT)).isEmpty();
    assertThat(archive.coverageSeries(ALL, Instant.EPOCH, MIDNIGHT, SeriesStep.DAY)).isEmpty();
    TestingIndex index = new TestingIndex(servers.service());
    index.write(Topic.REGISTRY, RecordCodec.REGISTRY, Stream.of(SampleRecords.registry()));
    index.write(Topic.SOURCES, RecordCodec.SOURCES, sources());
    index.write(Topic.COVERAGE, RecordCodec.COVERAGE, coverage());
    servers.refresh();
  }

  private static Stream<SourceRecord> sources() {
    // More than one page of a search: nobody is left out.
    Stream<SourceRecord> many =
        IntStream.range(0, 2_100)
            .mapToObj(i -> state(SourceKey.parse("tiktok:" + i), State.FRESH, MIDNIGHT));
    return Stream.concat(
        many,
        Stream.of(
            THROTTLED,
            FRESH,
            followers(WATCHED, "2026-01-30", 15_230),
            followers(WATCHED, "2026-01-31", 0),
            followers(WATCHED, "2025-12-31", 20_000),
            followers(OUTAGE, "2026-01-29", 7)));
  }

  /** Two days by the hour; one source fails for an hour and a half, one begins late. */
  private static Stream<Coverage> coverage() {
    Stream<Coverage> good = hours(0, 48).map(hour -> covered(WATCHED, hour, 60, 60));
    Stream<Coverage> broken = hours(0, 48).map(hour -> covered(OUTAGE, hour, outage(hour), 60));
    Stream<Coverage> late =
        Stream.of(
            covered(NEW, MIDNIGHT.plus(Duration.ofHours(46)), 60, 60),
            covered(NEW, MIDNIGHT.plus(Duration.ofHours(47)), 0, 20));
    return Stream.of(good, broken, late).flatMap(any -> any);
  }

  private static int outage(Instant hour) {
    long at = Duration.between(MIDNIGHT, hour).toHours();
    return at == 30 ? 0 : at == 31 ? 30 : 60;
  }

  private static Stream<Instant> hours(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> MIDNIGHT.plus(Duration.ofHours(i)));
  }

  @Test
  void givesStatesAsTheyWereWritten() {
    assertThat(archive.sourceStates())
        .hasSize(2_102)
        .containsEntry(OUTAGE, THROTTLED)
        .containsEntry(WATCHED, FRESH);
    assertThat(archive.sourceState(OUTAGE)).contains(THROTTLED);
    assertThat(archive.sourceState(NEVER_READ)).isEmpty();
  }

  @Test
  void givesTheNewestFollowersAndNoneWhereNoneAreKnown() {
    assertThat(archive.followers(ALL))
        .containsOnlyKeys(WATCHED, OUTAGE)
        .containsEntry(WATCHED, followers(WATCHED, "2026-01-31", 0));
    assertThat(archive.followers(List.of())).isEmpty();
  }

  @Test
  void addsUpKnownMinutesAndLeavesOutWhatNothingIsKnownOf() {
    assertThat(archive.coverage(ALL, MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(2))))
        .containsOnlyKeys(WATCHED, OUTAGE, NEW)
        .containsEntry(WATCHED, new CoverageSum(48 * 60, 48 * 60, 48))
        .containsEntry(OUTAGE, new CoverageSum(48 * 60 - 90, 48 * 60, 48))
        .containsEntry(NEW, new CoverageSum(60, 80, 2));
    assertThat(archive.coverage(List.of(WATCHED), MIDNIGHT, MIDNIGHT.plusSeconds(3_600)))
        .containsEntry(WATCHED, new CoverageSum(60, 60, 1));
    assertThat(archive.coverage(ALL, Instant.EPOCH, MIDNIGHT)).isEmpty();
    assertThat(archive.coverage(List.of(), Instant.EPOCH, Instant.now())).isEmpty();
  }

  @Test
  void showsAnOutageInItsHoursAndInItsDay() {
    List<SourceKey> unit = List.of(WATCHED, OUTAGE, NEVER_READ);
    Instant end = MIDNIGHT.plus(Duration.ofDays(3));

    List<CoveragePoint> byHour = archive.coverageSeries(unit, MIDNIGHT, end, SeriesStep.HOUR);
    assertThat(byHour).hasSize(48);
    assertThat(byHour.stream().filter(point -> point.coverage().isPartial()))
        .containsExactly(
            new CoveragePoint(MIDNIGHT.plus(Duration.ofHours(30)), new CoverageSum(60, 120, 2)),
            new CoveragePoint(MIDNIGHT.plus(Duration.ofHours(31)), new CoverageSum(90, 120, 2)));

    assertThat(archive.coverageSeries(unit, MIDNIGHT, end, SeriesStep.DAY))
        .containsExactly(
            new CoveragePoint(MIDNIGHT, new CoverageSum(2 * 1_440, 2 * 1_440, 48)),
            new CoveragePoint(
                MIDNIGHT.plus(Duration.ofDays(1)), new CoverageSum(2 * 1_440 - 90, 2 * 1_440, 48)));
    assertThat(archive.coverageSeries(List.of(NEVER_READ), MIDNIGHT, end, SeriesStep.DAY))
        .isEmpty();
  }

  @Test
  void tellsHowTheSourcesOfTheRegistryStand() {
    assertThat(archive.sources(MIDNIGHT))
        .containsExactly(
            new SourceHealth(
                SampleRecords.registry().sources().get(0), SourceStanding.FILE_FED, null, null));
  }

  @Test
  void saysThatAReaderMayNotAsk(TestingServers servers) {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> new Archive(servers.stranger()).sourceStates())
        .extracting(ArchiveException::reason)
        .isEqualTo(ArchiveException.Reason.NOT_SIGNED_IN);
  }

  private static SourceState state(SourceKey source, State state, @Nullable Instant good) {
    return new SourceState(source, state, MIDNIGHT, good, null, null, MIDNIGHT, 1);
  }

  private static Followers followers(SourceKey source, String day, long followers) {
    LocalDate date = LocalDate.parse(day);
    return new Followers(source, date, followers, at(day + "T02:00:05Z"), 1);
  }

  private static Coverage covered(SourceKey source, Instant hour, int covered, int minutes) {
    return new Coverage(source, hour, covered, minutes, 1);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
