package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Cause;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

/** How counts telescope, in Flink's harness. */
final class LedgerOperatorTest {
  private static final String PUBLISHED = "2025-03-01T01:00:00Z";
  private static final TestingPosts POST = post("1", PUBLISHED);
  private static final String ID = POST.key().text() + '|';
  private TestingLedger ledger;

  @BeforeEach
  void open() throws Exception {
    ledger = TestingLedger.open(TestingRegistry.small().version(0));
    ledger.tick("2025-03-01T02:00:00Z").read(POST.says("bài"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void datesTheFirstKnownValueAtPublicationHoweverLate() throws Exception {
    ledger.read(POST.counts("2025-06-01T00:00:00Z", 3, 0, 7));
    assertThat(ledger.changes(ID + PUBLISHED))
        .containsExactly(
            new Change(Measure.SHARES, 3, Cause.FIRST_SEEN, null),
            new Change(Measure.COMMENTS, 0, Cause.FIRST_SEEN, null),
            new Change(Measure.REACTIONS, 7, Cause.FIRST_SEEN, null));
  }

  @Test
  void datesLaterChangesAtTheLaterObservationWithSince() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5), POST.counts("2025-03-01T03:00:00Z", 9, 1, 5));
    Instant since = Instant.parse("2025-03-01T02:00:00Z");
    assertThat(ledger.changes(ID + "2025-03-01T03:00:00Z"))
        .containsExactly(
            new Change(Measure.SHARES, 6, Cause.GROWTH, since),
            new Change(Measure.COMMENTS, -3, Cause.CORRECTION, since));
  }

  @Test
  void writesNoGainForAnUnchangedCount() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5), POST.counts("2025-03-01T03:00:00Z", 3, 4, 5));
    assertThat(ledger.gains()).containsOnlyKeys(ID + PUBLISHED);
    assertThat(ledger.lastPost().observedAt()).isEqualTo(Instant.parse("2025-03-01T03:00:00Z"));
  }

  @Test
  void takesSinceFromTheObservationThatLastKnewTheCount() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5),
        POST.counts("2025-03-01T03:00:00Z", only(Measure.COMMENTS, 4)),
        POST.counts("2025-03-01T04:00:00Z", 8, 6, 5));
    assertThat(ledger.changes(ID + "2025-03-01T04:00:00Z"))
        .containsExactly(
            new Change(Measure.SHARES, 5, Cause.GROWTH, Instant.parse("2025-03-01T02:00:00Z")),
            new Change(Measure.COMMENTS, 2, Cause.GROWTH, Instant.parse("2025-03-01T03:00:00Z")));
  }

  @Test
  void writesThePublicationGainWholeWhenAnUnknownCountBecomesKnown() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", only(Measure.SHARES, 3)),
        POST.counts("2025-03-01T03:00:00Z", 5, 0, 7));
    assertThat(ledger.changes(ID + PUBLISHED))
        .containsExactly(
            new Change(Measure.SHARES, 3, Cause.FIRST_SEEN, null),
            new Change(Measure.COMMENTS, 0, Cause.FIRST_SEEN, null),
            new Change(Measure.REACTIONS, 7, Cause.FIRST_SEEN, null));
    assertThat(ledger.changes(ID + "2025-03-01T03:00:00Z")).hasSize(1);
    assertThat(ledger.writtenGains())
        .extracting(gain -> gain.version())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(sum("all")).isEqualTo(tally(5, 0, 7));
  }

  @Test
  void keepsUnknownCountsUnknown() throws Exception {
    ledger.read(POST.counts("2025-03-01T02:00:00Z", only(Measure.SHARES, 3)));
    assertThat(ledger.lastPost().counts()).isEqualTo(only(Measure.SHARES, 3));
    assertThat(ledger.sent().get(0).standing().known())
        .isEqualTo(Tally.of(Map.of(Measure.SHARES, 1L)));
  }

  @Test
  void keepsTheLastKnownValueWhenACountIsNotGivenAgain() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5),
        POST.counts("2025-03-01T03:00:00Z", only(Measure.SHARES, 4)));
    assertThat(ledger.lastPost().counts()).isEqualTo(Counts.of(4, 4, 5));
  }

  @Test
  void tellsReactionTypesApartFromTheirTotal() throws Exception {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.REACTIONS, Count.of(10));
    counts.put(Measure.LIKE, Count.of(6));
    counts.put(Measure.CARE, Count.of(1));
    ledger.read(POST.counts("2025-03-01T02:00:00Z", Counts.of(counts)));
    assertThat(sum("all"))
        .isEqualTo(Tally.of(Map.of(Measure.REACTIONS, 10L, Measure.LIKE, 6L, Measure.CARE, 1L)));
  }

  @Test
  void countsADuplicateOnce() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5), POST.counts("2025-03-01T02:00:00Z", 3, 4, 5));
    assertThat(sum("all")).isEqualTo(tally(3, 4, 5));
    assertThat(ledger.posts()).hasSize(1);
  }

  @Test
  void letsTheFirstOfTheSameInstantWin() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5), POST.counts("2025-03-01T02:00:00Z", 9, 9, 9));
    assertThat(sum("all")).isEqualTo(tally(3, 4, 5));
  }

  @Test
  void changesNoTotalByAnOlderObservation() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T03:00:00Z", 3, 4, 5), POST.counts("2025-03-01T02:00:00Z", 9, 9, 9));
    assertThat(sum("all")).isEqualTo(tally(3, 4, 5));
    assertThat(ledger.posts()).hasSize(1);
  }

  @Test
  void changesNoTotalByAnObservationOfAnotherOrigin() throws Exception {
    Counts counts = Counts.of(9, 9, 9);
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", counts, CountingOrigin.API),
        POST.counts("2025-03-01T03:00:00Z", 3, 4, 5),
        POST.counts("2025-03-01T04:00:00Z", counts, CountingOrigin.API));
    assertThat(sum("all")).isEqualTo(tally(3, 4, 5));
    assertThat(ledger.posts()).hasSize(1);
    assertThat(ledger.rejections()).isEmpty();
  }

  @Test
  void keepsTheFirstPublicationTime() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5),
        post("1", "2025-02-01T00:00:00Z").counts("2025-03-01T03:00:00Z", 4, 4, 5));
    assertThat(ledger.lastPost().publishedAt()).isEqualTo(Instant.parse(PUBLISHED));
    assertThat(ledger.gains()).containsOnlyKeys(ID + PUBLISHED, ID + "2025-03-01T03:00:00Z");
  }

  @Test
  void keepsTheCountsOfARemovedPostAndClearsItWhenItReappears() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5),
        POST.removed("2025-03-02T02:00:00Z"),
        POST.removed("2025-03-03T02:00:00Z"));
    assertThat(ledger.lastPost().removedAt()).isEqualTo(Instant.parse("2025-03-02T02:00:00Z"));
    assertThat(ledger.lastPost().counts()).isEqualTo(Counts.of(3, 4, 5));
    assertThat(removed()).isEqualTo(1);
    ledger.read(POST.counts("2025-03-04T02:00:00Z", 3, 4, 6));
    assertThat(ledger.lastPost().removedAt()).isNull();
    assertThat(removed()).isZero();
    assertThat(sum("all")).isEqualTo(tally(3, 4, 6));
  }

  @Test
  void knowsAPostThatWasRemovedBeforeItWasCounted() throws Exception {
    ledger.read(POST.removed("2025-03-02T02:00:00Z"));
    assertThat(ledger.lastPost().counts()).isEqualTo(Counts.unknown());
    assertThat(removed()).isEqualTo(1);
    assertThat(ledger.gains()).isEmpty();
  }

  @Test
  void countsInTheSourceAndInAllUnitsAbove() throws Exception {
    ledger.read(POST.counts("2025-03-01T02:00:00Z", 3, 4, 5));
    assertThat(ledger.sums())
        .containsOnlyKeys("all", "source:facebook:100", "unit:xa", "unit:huyen", "unit:tinh")
        .containsValue(tally(3, 4, 5));
  }

  @Test
  void movesThePostsLatestActivityInsteadOfAddingIt() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 3, 4, 5),
        POST.counts("2025-03-01T03:00:00Z", 3, 4, 5),
        POST.counts("2025-03-01T04:00:00Z", 4, 4, 5));
    Map<String, Long> active = new TreeMap<>();
    ledger.sent().stream()
        .filter(change -> change.scope().equals("all"))
        .flatMap(change -> change.dated().stream())
        .filter(dated -> dated.figures()[1] != 0)
        .forEach(
            d -> active.merge(Instant.ofEpochMilli(d.at()).toString(), d.figures()[1], Long::sum));
    assertThat(active).isEqualTo(Map.of(PUBLISHED, 0L, "2025-03-01T04:00:00Z", 1L));
  }

  @Test
  void countsNoActivityForAPostThatGainedNothing() throws Exception {
    ledger.read(POST.counts("2025-03-01T02:00:00Z", 0, 0, 0));
    assertThat(ledger.sent())
        .allSatisfy(
            change ->
                assertThat(change.dated()).allSatisfy(d -> assertThat(d.figures()[1]).isZero()));
  }

  @Test
  void remembersEverythingAfterARestart() throws Exception {
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 1, 1, 1), POST.counts("2025-03-01T03:00:00Z", 3, 4, 5));
    long before = ledger.lastPost().version();
    ledger = ledger.restarted(TestingRegistry.small().version(0));
    ledger.read(
        POST.counts("2025-03-01T02:00:00Z", 1, 1, 1), POST.counts("2025-03-01T03:00:00Z", 3, 4, 5));
    assertThat(ledger.posts()).isEmpty();
    ledger.read(POST.counts("2025-03-01T04:00:00Z", 4, 4, 5));
    assertThat(sum("all")).isEqualTo(tally(1, 0, 0));
    assertThat(ledger.lastPost().text()).isEqualTo("bài");
    assertThat(ledger.lastPost().version() >>> 32).isGreaterThan(before >>> 32);
  }

  private static Counts only(Measure measure, long value) {
    return Counts.of(Map.of(measure, Count.of(value)));
  }

  private Tally sum(String scope) {
    return Objects.requireNonNull(ledger.sums().get(scope));
  }

  private long removed() {
    return ledger.sent().stream()
        .filter(change -> change.scope().equals("all"))
        .mapToLong(change -> change.standing().removed())
        .sum();
  }

  private static Tally tally(long shares, long comments, long reactions) {
    return new Tally(new long[] {shares, comments, reactions});
  }
}
