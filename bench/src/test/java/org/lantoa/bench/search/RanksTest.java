package org.lantoa.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RanksTest {
  @Test
  void takesTheReciprocalOfTheFirstRelevantRank() {
    Ranks ranks = new Ranks();
    assertThat(ranks.add(List.of("a", "b", "c"), Set.of("b"))).isEqualTo(2);
    assertThat(ranks.add(List.of("a"), Set.of("x"))).isZero();
    assertThat(ranks.add(List.of("a"), Set.of("a", "b"))).isEqualTo(1);
    assertThat(ranks.mrr()).isCloseTo((0.5 + 0 + 1) / 3, within(1e-9));
    assertThat(ranks.recall()).isCloseTo((1 + 0 + 0.5) / 3, within(1e-9));
  }

  @Test
  void looksAtTenHitsOnly() {
    Ranks ranks = new Ranks();
    List<String> eleven = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "x");
    assertThat(ranks.add(eleven, Set.of("x"))).isZero();
  }
}
