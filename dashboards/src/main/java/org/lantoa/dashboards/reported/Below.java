package org.lantoa.dashboards.reported;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the units below one reported for one indicator and period, added. Each is represented once:
 * by its own figure, or, where it has none, by those below it.
 *
 * @param sum the sum of the figures that are known; null if none is
 * @param reporting how many units the sum is of
 * @param expected of how many it would be if none were unknown
 */
public record Below(@Nullable Long sum, long reporting, long expected) {

  /** Adds; {@code own} are the known figures by unit. */
  static Below of(String unit, ReportingTree tree, Map<String, Long> own) {
    Adding adding = new Adding(tree, own);
    adding.seen.add(unit);
    tree.under(unit).forEach(adding::add);
    return new Below(
        adding.reporting == 0 ? null : Long.valueOf(adding.sum), adding.reporting, adding.expected);
  }

  /** Whether the sum lacks units. */
  public boolean isPartial() {
    return reporting < expected;
  }

  private static final class Adding {
    private final ReportingTree tree;
    private final Map<String, Long> own;
    // Units are placed on different days: a circle is possible then, and must not count anew.
    private final Set<String> seen = new HashSet<>();
    private long sum;
    private long reporting;
    private long expected;

    private Adding(ReportingTree tree, Map<String, Long> own) {
      this.tree = tree;
      this.own = own;
    }

    private void add(String unit) {
      if (!seen.add(unit)) {
        return;
      }
      Long figure = own.get(unit);
      if (figure != null) {
        sum = Math.addExact(sum, figure);
        reporting++;
        expected++;
      } else if (tree.under(unit).isEmpty()) {
        expected++;
      } else {
        tree.under(unit).forEach(this::add);
      }
    }
  }
}
