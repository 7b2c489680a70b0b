package org.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CountsTest {
  @Test
  void doesNotTakeUnknownForZero() {
    Counts unknown = Counts.of(Map.of(Measure.SHARES, Count.UNKNOWN));
    Counts zero = Counts.of(Map.of(Measure.SHARES, Count.of(0)));

    assertThat(unknown).isEqualTo(Counts.unknown()).isNotEqualTo(zero);
    assertThat(unknown.of(Measure.SHARES).value()).isEmpty();
    assertThat(zero.of(Measure.SHARES).value()).hasValue(0);
    assertThat(unknown.of(Measure.SHARES)).hasToString("—");
  }

  @Test
  void refusesNegativeCounts() {
    assertThatThrownBy(() -> Count.of(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Counts.of(0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Counts(1, new long[] {-1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAValueWhereItsBitSaysUnknown() {
    assertThatThrownBy(() -> new Counts(0, new long[] {5}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesMeasuresThatAnOlderVectorLacksForUnknown() {
    Counts older = new Counts(1, new long[] {7, 0, 0, 0});

    assertThat(older.of(Measure.SHARES)).isEqualTo(Count.of(7));
    assertThat(older.of(Measure.OTHER)).isEqualTo(Count.UNKNOWN);
  }

  @Test
  void cannotBeChangedThroughItsVector() {
    Counts counts = Counts.of(1, 2, 3);
    counts.values()[0] = 99;

    assertThat(counts.of(Measure.SHARES)).isEqualTo(Count.of(1));
  }

  @Test
  void addsTalliesExactlyOrFails() {
    Tally big = Tally.of(Map.of(Measure.VIEWS, Long.MAX_VALUE));

    assertThat(Tally.of(Map.of(Measure.SHARES, 2L)).plus(Tally.of(Map.of(Measure.SHARES, -5L))))
        .isEqualTo(Tally.of(Map.of(Measure.SHARES, -3L)));
    assertThatThrownBy(() -> big.plus(big)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void keepsTheSlotsThatStateAlreadyUses() {
    assertThat(
            Arrays.stream(Measure.values())
                .collect(Collectors.toMap(Measure::wireName, Measure::slot)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("shares", 0),
                Map.entry("comments", 1),
                Map.entry("reactions", 2),
                Map.entry("views", 3),
                Map.entry("like", 4),
                Map.entry("love", 5),
                Map.entry("wow", 6),
                Map.entry("haha", 7),
                Map.entry("sad", 8),
                Map.entry("angry", 9),
                Map.entry("care", 10),
                Map.entry("other", 11)));
  }
}
