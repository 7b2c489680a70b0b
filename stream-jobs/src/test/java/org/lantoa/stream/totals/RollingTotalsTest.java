package org.lantoa.stream.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Horizon;
import org.lantoa.model.Tally;

final class RollingTotalsTest {
  private final TestingBuckets minutes = new TestingBuckets();
  private final ScopeFigures scope = ScopeFigures.empty();
  private final RollingTotals totals =
      new RollingTotals(scope, minutes, new TestingBuckets(), new Later(new TestingMapState<>()));

  @Test
  void coversTheHourUpToTheTickExclusive() {
    totals.advance(at("2025-03-01T10:00:00Z"));
    add("2025-03-01T08:59:59.999Z", 1);
    add("2025-03-01T09:00:00Z", 10);
    add("2025-03-01T09:59:59.999Z", 100);
    add("2025-03-01T10:00:00Z", 1000);
    assertThat(sum(Horizon.HOUR)).isEqualTo(110);
    assertThat(sum(Horizon.ALL)).isEqualTo(1111);
  }

  @Test
  void startsTheWeekAtAWholeHour() {
    totals.advance(at("2025-03-08T10:01:00Z"));
    add("2025-03-01T10:59:59.999Z", 1);
    add("2025-03-01T11:00:00Z", 10);
    assertThat(sum(Horizon.WEEK)).isEqualTo(10);
    assertThat(sum(Horizon.MONTH)).isEqualTo(11);
  }

  @Test
  void fallsWhenNothingArrives() {
    totals.advance(at("2025-03-01T10:00:00Z"));
    add("2025-03-01T09:30:00Z", 5);
    totals.advance(at("2025-03-01T10:30:00Z"));
    assertThat(sum(Horizon.HOUR)).isEqualTo(5);
    totals.advance(at("2025-03-01T10:31:00Z"));
    assertThat(sum(Horizon.HOUR)).isZero();
    assertThat(sum(Horizon.DAY)).isEqualTo(5);
    totals.advance(at("2025-03-02T09:31:00Z"));
    assertThat(sum(Horizon.DAY)).isZero();
    assertThat(sum(Horizon.WEEK)).isEqualTo(5);
    totals.advance(at("2025-04-10T00:00:00Z"));
    assertThat(sum(Horizon.MONTH)).isZero();
    assertThat(sum(Horizon.ALL)).isEqualTo(5);
  }

  @Test
  void takesInWhatIsDatedLaterWhenTheTickPassesIt() {
    totals.advance(at("2025-03-01T10:00:00Z"));
    add("2025-03-01T10:04:10Z", 5);
    totals.advance(at("2025-03-01T10:04:00Z"));
    assertThat(sum(Horizon.HOUR)).isZero();
    totals.advance(at("2025-03-01T10:05:00Z"));
    assertThat(sum(Horizon.HOUR)).isEqualTo(5);
  }

  @Test
  void forgetsMinutesThatNoHorizonNeeds() {
    for (int minute = 0; minute < 3 * 24 * 60; minute++) {
      long at = at("2025-03-01T00:00:00Z") + minute * RollingTotals.MINUTE;
      totals.add(List.of(new DatedFigures(at, gain(1))));
      totals.advance(at + RollingTotals.MINUTE);
    }
    assertThat(minutes.size()).isEqualTo(24 * 60);
    assertThat(sum(Horizon.DAY)).isEqualTo(24 * 60);
  }

  @Test
  void ignoresATickThatIsNotNewer() {
    totals.advance(at("2025-03-01T10:00:00Z"));
    totals.advance(at("2025-03-01T09:00:00Z"));
    assertThat(scope.asOf()).isEqualTo(at("2025-03-01T10:00:00Z"));
  }

  @Test
  void bridgesALongSilence() {
    totals.advance(at("2025-03-01T10:00:00Z"));
    add("2025-03-01T09:30:00Z", 5);
    long years = Duration.ofDays(36_500).toMillis();
    totals.advance(at("2025-03-01T10:00:00Z") + years);
    assertThat(sum(Horizon.MONTH)).isZero();
    assertThat(minutes.size()).isZero();
  }

  /**
   * A tick, or a figure.
   *
   * @param later by how many minutes later than its date the figure holds
   */
  private record Step(boolean tick, long minute, long millis, long delta, long later) {
    long at() {
      return minute * RollingTotals.MINUTE + millis;
    }

    long since() {
      return at() + later * RollingTotals.MINUTE;
    }
  }

  @Property(tries = 300, seed = "20261122")
  void equalsTheSumOverAllThatWasEverDated(@ForAll("steps") List<Step> steps) {
    equalsTheSumOverAllThatWasEverDated(steps, new TestingBuckets(), new TestingBuckets(), false);
    for (boolean together : List.of(false, true)) {
      equalsTheSumOverAllThatWasEverDated(
          steps,
          new StoredBlocks(new TestingMapState<>(), RollingTotals.MINUTE, 60),
          new StoredBlocks(new TestingMapState<>(), RollingTotals.HOUR, 24),
          together);
    }
  }

  /**
   * Checks it after each step.
   *
   * @param together whether all figures between two ticks are added at once, and then checked
   */
  private static void equalsTheSumOverAllThatWasEverDated(
      List<Step> steps, Buckets minutes, Buckets hours, boolean together) {
    ScopeFigures figures = ScopeFigures.empty();
    Later later = new Later(new TestingMapState<>());
    RollingTotals rolling = new RollingTotals(figures, minutes, hours, later);
    List<Step> gains = new ArrayList<>();
    List<DatedFigures> added = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.tick) {
        rolling.advance(step.minute * RollingTotals.MINUTE);
      } else {
        gains.add(step);
        added.add(new DatedFigures(step.at(), gain(step.delta), step.since()));
        if (together && i + 1 < steps.size() && !steps.get(i + 1).tick) {
          continue;
        }
        rolling.add(added);
        added.clear();
      }
      for (Horizon horizon : Horizon.values()) {
        assertThat(sum(figures, horizon))
            .as("%s as of %s after %s", horizon, Instant.ofEpochMilli(figures.asOf()), steps)
            .isEqualTo(naive(gains, horizon, figures.asOf()));
      }
    }
  }

  /** Dates up to 40 days apart, crowded at the borders; ticks forwards and backwards. */
  @Provide
  Arbitrary<List<Step>> steps() {
    long base = at("2025-03-01T00:00:00Z") / RollingTotals.MINUTE;
    Arbitrary<Long> minute =
        Arbitraries.oneOf(
                Arbitraries.longs().between(0, 90),
                Arbitraries.longs().between(1_350, 1_530),
                Arbitraries.longs().between(10_000, 10_200),
                Arbitraries.longs().between(0, 40 * 24 * 60))
            .map(offset -> base + offset);
    return Combinators.combine(
            Arbitraries.of(true, false, false),
            minute,
            Arbitraries.longs().between(0, 59_999),
            Arbitraries.longs().between(-50, 50),
            Arbitraries.of(0L, 0L, 0L, 1L, 90L, 1_500L, 20_000L))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  private static long naive(List<Step> gains, Horizon horizon, long asOf) {
    long from =
        horizon.isRolling() && asOf != ScopeFigures.NEVER
            ? horizon.from(Instant.ofEpochMilli(asOf)).orElseThrow().toEpochMilli()
            : Long.MIN_VALUE;
    long to = horizon.isRolling() ? asOf : Long.MAX_VALUE;
    return gains.stream()
        .filter(gain -> gain.at() >= from && gain.at() < to)
        .filter(gain -> !horizon.isRolling() || gain.since() < to || asOf == ScopeFigures.NEVER)
        .mapToLong(Step::delta)
        .sum();
  }

  private void add(String at, long shares) {
    totals.add(List.of(new DatedFigures(at(at), gain(shares))));
  }

  private long sum(Horizon horizon) {
    return sum(scope, horizon);
  }

  private static long sum(ScopeFigures figures, Horizon horizon) {
    return figures.gains(horizon).sums()[0];
  }

  private static long[] gain(long shares) {
    return Figures.gains(new Tally(new long[] {shares}));
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
