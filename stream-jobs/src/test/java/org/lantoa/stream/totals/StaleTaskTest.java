package org.lantoa.stream.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Total;

/**
 * A task that was paused (a long collection of garbage, a machine that was cut off) does not know
 * that another has taken over from its checkpoint. When it wakes it writes once more, later than
 * its successor and with a later instant; readers must stay with the successor.
 */
final class StaleTaskTest {
  private static final String ID = "all|" + Horizon.ALL.wireName();

  @Test
  void whatAPausedTaskWritesWhenItWakesIsOutdated() throws Exception {
    try (TestingTotals paused = TestingTotals.open()) {
      paused.gain("all", "2025-03-01T01:00:00Z", 3).tick("2025-03-01T02:00:00Z").pause();
      try (TestingTotals successor = TestingTotals.from(paused.checkpoint())) {
        successor.gain("all", "2025-03-01T01:30:00Z", 2).tick("2025-03-01T02:01:00Z").pause();
        List<Total> written = new ArrayList<>(paused.written());
        written.addAll(successor.written());
        int before = paused.written().size();

        paused.gain("all", "2025-03-01T01:30:00Z", 1).tick("2025-03-01T09:00:00Z").pause();
        List<Total> woken = paused.written().subList(before, paused.written().size());
        written.addAll(woken);

        assertThat(woken).isNotEmpty();
        assertThat(read(written).get(ID))
            .satisfies(total -> assertThat(total.gains().of(Measure.SHARES)).isEqualTo(5));

        // And it stays so for whatever the successor writes next, however often the other wakes.
        successor.gain("all", "2025-03-01T01:40:00Z", 4).tick("2025-03-01T02:02:00Z").pause();
        paused.tick("2025-03-01T10:00:00Z").pause();
        written.addAll(paused.written());
        written.addAll(successor.written());
        assertThat(read(written).get(ID))
            .satisfies(total -> assertThat(total.gains().of(Measure.SHARES)).isEqualTo(9));
      }
    }
  }

  /** What a reader holds: of each id the record with the highest version, in whatever order. */
  private static Map<String, Total> read(List<Total> written) {
    Map<String, Total> held = new HashMap<>();
    written.forEach(t -> held.merge(t.id(), t, (a, b) -> a.version() > b.version() ? a : b));
    return held;
  }
}
