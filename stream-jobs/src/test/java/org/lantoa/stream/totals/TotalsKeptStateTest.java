package org.lantoa.stream.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.testing.KeptCheckpoints;

final class TotalsKeptStateTest {
  private static final String WAITING = "totals-later-";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, ScopeFigures.LAYOUT})
  void goesOnFromEachLayout(int layout) throws Exception {
    String kept = "totals-layout-" + layout;
    try (TestingTotals totals = TestingTotals.from(KeptCheckpoints.read(kept, folder))) {
      totals.pause().pause();
      Total day = totals.total("all", Horizon.DAY);
      assertThat(day.asOf()).isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
      assertThat(day.gains().of(Measure.SHARES)).isEqualTo(7);
      assertThat(totals.hours()).hasSize(1);
      totals.tick("2025-03-02T09:31:00Z").pause();
      assertThat(totals.total("all", Horizon.DAY).gains().of(Measure.SHARES)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, ScopeFigures.LAYOUT})
  void goesOnFromActivityThatWaits(int layout) throws Exception {
    String kept = WAITING + layout;
    try (TestingTotals totals = TestingTotals.from(KeptCheckpoints.read(kept, folder))) {
      totals.pause().pause();
      // Layouts that say nothing of what was written write it again, the others need not.
      assertThat(totals.written())
          .filteredOn(total -> total.horizon() == Horizon.HOUR)
          .hasSize(layout < 3 ? 1 : 0)
          .allSatisfy(total -> assertThat(total.postsActive()).isEqualTo(1));
      totals.tick("2025-03-01T10:31:00Z").pause();
      assertThat(totals.total("all", Horizon.HOUR).postsActive()).isEqualTo(1);
      totals.tick("2025-03-01T11:06:00Z").pause();
      assertThat(totals.total("all", Horizon.HOUR).postsActive()).isZero();
      assertThat(totals.total("all", Horizon.ALL).postsActive()).isEqualTo(1);
    }
  }

  /** Keeps a checkpoint of the present layout in a folder: a scope with an emission pending. */
  public static void main(String[] folder) throws Exception {
    try (TestingTotals totals = TestingTotals.open()) {
      totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
      totals.gain("all", "2025-03-01T09:31:00Z", 2);
      KeptCheckpoints.write(
          Path.of(folder[0]), "totals-layout-" + ScopeFigures.LAYOUT, totals.checkpoint());
    }
    keepActivityThatWaits(Path.of(folder[0]));
  }

  // A post active at 9:30, and from 10:05 on then instead.
  private static void keepActivityThatWaits(Path folder) throws Exception {
    long before = Instant.parse("2025-03-01T09:30:00Z").toEpochMilli();
    long after = Instant.parse("2025-03-01T10:05:00Z").toEpochMilli();
    List<DatedFigures> first = List.of(new DatedFigures(before, Figures.active(1)));
    List<DatedFigures> next =
        List.of(
            new DatedFigures(after, Figures.active(1)),
            new DatedFigures(before, Figures.active(-1), after));
    try (TestingTotals totals = TestingTotals.open()) {
      totals.tick("2025-03-01T10:00:00Z").change("all", first, Standing.SAME).pause();
      totals.change("all", next, Standing.SAME);
      KeptCheckpoints.write(folder, WAITING + ScopeFigures.LAYOUT, totals.checkpoint());
    }
  }
}
