package org.lantoa.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.search.archive.ScopeSums;

final class WrongFiguresTest {
  private final WrongFigures wrong = new WrongFigures();

  @Test
  void aDifferenceThatStandsStillIsWrong() {
    assertThat(wrong.after(Map.of(Scope.ALL, figures(5, 6)))).isEmpty();
    assertThat(wrong.after(Map.of(Scope.ALL, figures(5, 6)))).containsExactly(Scope.ALL);
    assertThat(wrong.after(Map.of(Scope.ALL, figures(6, 6)))).isEmpty();
  }

  @Test
  void aDifferenceThatMovesIsOnItsWay() {
    for (int shares = 5; shares < 20; shares++) {
      assertThat(wrong.after(Map.of(Scope.ALL, figures(shares, shares + 1)))).isEmpty();
    }
  }

  private static ScopeFigures figures(long gained, long counted) {
    Tally total = Tally.of(Map.of(Measure.SHARES, counted));
    return new ScopeFigures(
        sums(1, gained), sums(1, counted), TestingLedger.total(Scope.ALL, 1, total, Tally.zero()));
  }

  private static ScopeSums sums(long documents, long shares) {
    return new ScopeSums(documents, Tally.of(Map.of(Measure.SHARES, shares)), Tally.zero(), 0);
  }
}
