package org.lantoa.dashboards.reported;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.ReportingPeriod;

/**
 * Who stood under whom in a period. Each unit that existed in it has one place: that of the last
 * day of the period on which it existed. So a unit that ended in the period still counts, once.
 */
final class ReportingTree {
  private final Map<String, List<String>> children = new HashMap<>();

  private ReportingTree() {}

  static ReportingTree of(Registry registry, ReportingPeriod period) {
    ReportingTree tree = new ReportingTree();
    for (Unit unit : registry.units()) {
      String parent = parentIn(unit, period);
      if (parent != null) {
        tree.children.computeIfAbsent(parent, any -> new ArrayList<>()).add(unit.id());
      }
    }
    return tree;
  }

  /** The units directly under one. */
  List<String> under(String unit) {
    return children.getOrDefault(unit, List.of());
  }

  private static @Nullable String parentIn(Unit unit, ReportingPeriod period) {
    LocalDate from = unit.from();
    LocalDate to = unit.to();
    LocalDate last = to != null && to.isBefore(period.to()) ? to : period.to();
    if (last.isBefore(period.from()) || (from != null && from.isAfter(last))) {
      return null;
    }
    return unit.parents().stream()
        .filter(tenure -> tenure.covers(last))
        .map(Tenure::unit)
        .findFirst()
        .orElse(null);
  }

  /** A unit and all that ever stood under it: whose figures a page of it may need. */
  static Set<String> everUnder(Registry registry, String unit) {
    Map<String, List<String>> ever = new HashMap<>();
    for (Unit each : registry.units()) {
      for (Tenure tenure : each.parents()) {
        ever.computeIfAbsent(tenure.unit(), any -> new ArrayList<>()).add(each.id());
      }
    }
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (found.add(next)) {
        open.addAll(ever.getOrDefault(next, List.of()));
      }
    }
    return found;
  }
}
