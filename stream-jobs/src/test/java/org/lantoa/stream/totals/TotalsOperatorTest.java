package org.lantoa.stream.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Total;

final class TotalsOperatorTest {
  private TestingTotals totals;
  private int seen;

  @BeforeEach
  void open() throws Exception {
    totals = TestingTotals.open();
  }

  @AfterEach
  void close() {
    totals.close();
  }

  @Test
  void waitsForTheFirstTickWithTotalsButNotWithHours() throws Exception {
    totals.gain("all", "2025-03-01T09:30:00Z", 5).pause();
    assertThat(totals.written()).isEmpty();
    assertThat(totals.hours()).hasSize(1);
    totals.tick("2025-03-01T10:00:00Z").pause();
    assertThat(shares(Horizon.HOUR)).isEqualTo(5);
    assertThat(totals.written()).hasSize(Horizon.values().length);
  }

  @Test
  void writesAllHorizonsOnceForManyChangesWithinThePause() throws Exception {
    totals.tick("2025-03-01T10:00:00Z");
    for (int i = 0; i < 100; i++) {
      totals.gain("all", "2025-03-01T09:30:00Z", 1);
    }
    totals.pause();
    assertThat(totals.written()).hasSize(Horizon.values().length);
    assertThat(totals.hours()).hasSize(1);
    assertThat(shares(Horizon.DAY)).isEqualTo(100);
  }

  @Test
  void writesBetweenTicksOnlyTheHorizonsThatChanged() throws Exception {
    totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
    assertThat(newlyWritten()).hasSize(Horizon.values().length);
    totals.gain("all", "2025-03-01T10:00:30Z", 1).pause();
    assertThat(newlyWritten()).containsExactly(Horizon.ALL);
    assertThat(shares(Horizon.ALL)).isEqualTo(6);
    totals.gain("all", "2025-02-28T09:59:00Z", 2).pause();
    assertThat(newlyWritten()).containsExactly(Horizon.WEEK, Horizon.MONTH, Horizon.ALL);
    totals.tick("2025-03-01T10:01:00Z").pause();
    assertThat(newlyWritten()).containsExactly(Horizon.values());
    assertThat(shares(Horizon.HOUR)).isEqualTo(6);
  }

  @Test
  void writesAllHorizonsWhenPostsComeOrGo() throws Exception {
    totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
    newlyWritten();
    totals.change("all", List.of(), Standing.SAME.withNewPost()).pause();
    assertThat(newlyWritten()).containsExactly(Horizon.values());
    totals.change("all", List.of(), new Standing(0, 1, Tally.zero())).pause();
    assertThat(newlyWritten()).containsExactly(Horizon.values());
    assertThat(totals.total("all", Horizon.HOUR).posts()).isEqualTo(1);
    assertThat(totals.total("all", Horizon.HOUR).removedPosts()).isEqualTo(1);
  }

  @Test
  void knowsOverARestartWhatIsStillToBeWritten() throws Exception {
    totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
    totals.gain("all", "2025-03-01T10:00:30Z", 1);
    totals = totals.restarted().pause();
    seen = 0;
    assertThat(newlyWritten()).containsExactly(Horizon.ALL);
    assertThat(shares(Horizon.ALL)).isEqualTo(6);
  }

  @Test
  void movesAsOfWithEachTickAndLetsTotalsFall() throws Exception {
    totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:00:30Z", 5).pause();
    assertThat(shares(Horizon.HOUR)).isEqualTo(5);
    totals.tick("2025-03-01T10:01:00Z").pause();
    assertThat(shares(Horizon.HOUR)).isZero();
    for (Horizon horizon : Horizon.values()) {
      assertThat(totals.total("all", horizon).asOf())
          .isEqualTo(Instant.parse("2025-03-01T10:01:00Z"));
    }
    totals.tick("2025-03-01T10:02:00Z").pause();
    assertThat(totals.total("all", Horizon.ALL).asOf())
        .isEqualTo(Instant.parse("2025-03-01T10:02:00Z"));
  }

  @Test
  void writesOnceForManyTicksWithinThePause() throws Exception {
    totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
    int before = totals.written().size();
    for (int minute = 1; minute < 50; minute++) {
      totals.tick(Instant.parse("2025-03-01T10:00:00Z").plusSeconds(60L * minute).toString());
    }
    totals.pause();
    assertThat(totals.written()).hasSize(before + Horizon.values().length);
    assertThat(shares(Horizon.HOUR)).isZero();
  }

  @Test
  void writesWithinASecondWhileLogTimePassesLikeTheClock() throws Exception {
    totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
    for (int minute = 1; minute <= 3; minute++) {
      totals.pause(Duration.ofMinutes(1));
      totals.tick("2025-03-01T10:0" + minute + ":00Z").pause(TotalsOperator.PAUSE);
      assertThat(totals.total("all", Horizon.ALL).asOf())
          .isEqualTo(Instant.parse("2025-03-01T10:0" + minute + ":00Z"));
    }
  }

  @Test
  void gathersForLongerWhileALogIsCaughtUpWithAndWritesTheLast() throws Exception {
    Instant begin = Instant.parse("2025-03-01T10:00:00Z");
    totals.tick(begin.toString()).gain("all", "2025-03-01T09:30:00Z", 5).pause();
    int before = totals.written().size();
    for (int second = 1; second <= 60; second++) {
      totals.tick(begin.plusSeconds(3_600L * second).toString()).pause(TotalsOperator.PAUSE);
    }
    int emissions = (totals.written().size() - before) / Horizon.values().length;
    assertThat(emissions).isBetween(5, 8);
    totals.pause();
    assertThat(totals.total("all", Horizon.ALL).asOf()).isEqualTo(begin.plusSeconds(3_600 * 60));
    totals.tick(begin.plusSeconds(3_600 * 60 + 60).toString()).pause();
    totals.pause(Duration.ofMinutes(1));
    totals.tick(begin.plusSeconds(3_600 * 60 + 120).toString()).pause(TotalsOperator.PAUSE);
    assertThat(totals.total("all", Horizon.ALL).asOf())
        .isEqualTo(begin.plusSeconds(3_600 * 60 + 120));
  }

  @Test
  void keepsScopesApart() throws Exception {
    totals.tick("2025-03-01T10:00:00Z");
    totals.gain("unit:a", "2025-03-01T09:30:00Z", 5).gain("unit:b", "2025-03-01T09:30:00Z", 7);
    totals.pause();
    assertThat(totals.total("unit:a", Horizon.HOUR).gains()).isEqualTo(tally(5));
    assertThat(totals.total("unit:b", Horizon.HOUR).gains()).isEqualTo(tally(7));
  }

  @Test
  void countsPostsPublishedAndActiveWithinTheHorizon() throws Exception {
    long published = Instant.parse("2025-03-01T09:00:30Z").toEpochMilli();
    long active = Instant.parse("2025-03-01T09:59:00Z").toEpochMilli();
    totals.tick("2025-03-01T10:00:00Z");
    totals.change(
        "all",
        List.of(
            new DatedFigures(published, Figures.published()),
            new DatedFigures(published, Figures.active(1))),
        new Standing(1, 0, Tally.of(Map.of(Measure.SHARES, 1L))));
    totals.change(
        "all",
        List.of(
            new DatedFigures(published, Figures.active(-1)),
            new DatedFigures(active, Figures.active(1))),
        new Standing(0, 1, Tally.of(Map.of(Measure.VIEWS, 1L))));
    Total total = totals.pause().total("all", Horizon.HOUR);
    assertThat(total.postsPublished()).isEqualTo(1);
    assertThat(total.postsActive()).isEqualTo(1);
    assertThat(total.posts()).isEqualTo(1);
    assertThat(total.removedPosts()).isEqualTo(1);
    assertThat(total.knownPosts())
        .isEqualTo(Tally.of(Map.of(Measure.SHARES, 1L, Measure.VIEWS, 1L)));
    Total later = totals.tick("2025-03-01T10:01:00Z").pause().total("all", Horizon.HOUR);
    assertThat(later.postsPublished()).isZero();
    assertThat(later.postsActive()).isEqualTo(1);
    assertThat(later.posts()).isEqualTo(1);
  }

  @Test
  void writesHoursAbsolutelyAndOnlyThoseThatChanged() throws Exception {
    totals.gain("all", "2025-03-01T09:30:00Z", 5).gain("all", "2025-03-01T11:00:00Z", 1).pause();
    totals.gain("all", "2025-03-01T09:45:00Z", 2).pause();
    List<HourlyFigures> hours = totals.hours();
    assertThat(hours).hasSize(3);
    HourlyFigures last = hours.get(2);
    assertThat(last.hour()).isEqualTo(Instant.parse("2025-03-01T09:00:00Z"));
    assertThat(last.gains()).isEqualTo(tally(7));
    assertThat(last.version()).isGreaterThan(hours.get(0).version());
  }

  @Test
  void keepsSumsTimeAndPendingEmissionsOverARestart() throws Exception {
    totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
    long before = totals.total("all", Horizon.ALL).version();
    totals.gain("all", "2025-03-01T09:31:00Z", 2);
    totals = totals.restarted().pause();
    assertThat(shares(Horizon.HOUR)).isEqualTo(7);
    Total restored = totals.total("all", Horizon.ALL);
    assertThat(restored.asOf()).isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
    assertThat(restored.version() >>> 32).isGreaterThan(before >>> 32);
    totals.tick("2025-03-01T10:31:00Z").pause();
    assertThat(shares(Horizon.HOUR)).isEqualTo(2);
    totals.tick("2025-03-01T10:32:00Z").pause();
    assertThat(shares(Horizon.HOUR)).isZero();
  }

  @Test
  void doesNotTakeTheEndOfTheInputForAnInstant() throws Exception {
    totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
    totals.tick("+292278994-08-17T07:12:55.807Z").pause();
    assertThat(totals.total("all", Horizon.ALL).asOf())
        .isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
    assertThat(shares(Horizon.HOUR)).isEqualTo(5);
  }

  private long shares(Horizon horizon) {
    return totals.total("all", horizon).gains().of(Measure.SHARES);
  }

  /** The horizons of the totals that were written since this was last asked, in their order. */
  private List<Horizon> newlyWritten() {
    List<Total> written = totals.written();
    List<Horizon> horizons =
        written.subList(seen, written.size()).stream().map(Total::horizon).toList();
    seen = written.size();
    return horizons;
  }

  private static Tally tally(long shares) {
    return new Tally(new long[] {shares});
  }
}
