package org.lantoa.stream.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.testing.KeptCheckpoints;

final class TotalsKeptStateTest {
  private static final String LAYOUT_1 = "totals-layout-1";

  @TempDir private Path folder;

  @Test
  void goesOnFromTheFirstLayout() throws Exception {
    try (TestingTotals totals = TestingTotals.from(KeptCheckpoints.read(LAYOUT_1, folder))) {
      totals.pause().pause();
      Total day = totals.total("all", Horizon.DAY);
      assertThat(day.asOf()).isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
      assertThat(day.gains().of(Measure.SHARES)).isEqualTo(7);
      assertThat(totals.hours()).hasSize(1);
      totals.tick("2025-03-02T09:31:00Z").pause();
      assertThat(totals.total("all", Horizon.DAY).gains().of(Measure.SHARES)).isEqualTo(2);
    }
  }

  /** Keeps a checkpoint of the present layout in a folder: a scope with an emission pending. */
  public static void main(String[] folder) throws Exception {
    try (TestingTotals totals = TestingTotals.open()) {
      totals.tick("2025-03-01T10:00:00Z").gain("all", "2025-03-01T09:30:00Z", 5).pause();
      totals.gain("all", "2025-03-01T09:31:00Z", 2);
      KeptCheckpoints.write(
          Path.of(folder[0]), "totals-layout-" + ScopeState.LAYOUT, totals.checkpoint());
    }
  }
}
