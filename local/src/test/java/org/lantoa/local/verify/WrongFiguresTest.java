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
  void aDifferenceThatStaysIsWrongHoweverTheFigureMoves() {
    for (int look = 1; look < WrongFigures.LOOKS; look++) {
      assertThat(wrong.after(Map.of(Scope.ALL, figures(5 + look, 6 + look)))).isEmpty();
    }
    assertThat(wrong.after(Map.of(Scope.ALL, figures(50, 51)))).containsExactly(Scope.ALL);
    assertThat(wrong.after(Map.of(Scope.ALL, figures(51, 51)))).isEmpty();
  }

  @Test
  void aDifferenceThatChangesIsOnItsWay() {
    for (int look = 1; look < 20; look++) {
      assertThat(wrong.after(Map.of(Scope.ALL, figures(5, 5 + look)))).isEmpty();
    }
  }

  @Test
  void whatIsOnItsWayBeginsAnew() {
    for (int look = 0; look < 20; look++) {
      assertThat(wrong.after(Map.of(Scope.ALL, figures(5, 6)))).isEmpty();
      wrong.forget();
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
