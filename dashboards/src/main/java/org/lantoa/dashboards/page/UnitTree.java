package org.lantoa.dashboards.page;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;

/**
 * The units in the order of the page: each followed by those under it. A unit stands under its
 * parent of today, an ended one under its last parent.
 */
final class UnitTree {
  private static final String ROOT = "";

  private final Map<String, List<Unit>> byParent = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Set<String> placed = new HashSet<>();

  /**
   * A unit at its place.
   *
   * @param unit the unit
   * @param depth 0 for a root
   * @param parent the unit it stands under; null for a root
   * @param children how many stand directly under it
   */
  record Node(Unit unit, int depth, @Nullable String parent, int children) {}

  private UnitTree(Registry registry, LocalDate today) {
    Set<String> known = new HashSet<>();
    registry.units().forEach(unit -> known.add(unit.id()));
    for (Unit unit : registry.units()) {
      String parent = parentOf(unit, today);
      byParent
          .computeIfAbsent(known.contains(parent) ? parent : ROOT, any -> new ArrayList<>())
          .add(unit);
    }
    byParent.values().forEach(children -> children.sort(order(today)));
  }

  static List<Node> of(Registry registry, LocalDate today) {
    UnitTree tree = new UnitTree(registry, today);
    tree.place(ROOT, 0);
    return tree.nodes;
  }

  private void place(String parent, int depth) {
    for (Unit unit : byParent.getOrDefault(parent, List.of())) {
      if (placed.add(unit.id())) {
        int children = byParent.getOrDefault(unit.id(), List.of()).size();
        nodes.add(new Node(unit, depth, parent.isEmpty() ? null : parent, children));
        place(unit.id(), depth + 1);
      }
    }
  }

  private static String parentOf(Unit unit, LocalDate today) {
    List<Tenure> parents = unit.parents();
    if (parents.isEmpty()) {
      return ROOT;
    }
    return parents.stream()
        .filter(tenure -> tenure.covers(today))
        .findFirst()
        .orElseGet(() -> parents.stream().max(Comparator.comparing(UnitTree::end)).orElseThrow())
        .unit();
  }

  private static LocalDate end(Tenure tenure) {
    return tenure.to() == null ? LocalDate.MAX : tenure.to();
  }

  /** Living units first, then as the registry orders them, then by name as Vietnamese sorts. */
  private static Comparator<Unit> order(LocalDate today) {
    Collator names = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
    return Comparator.comparing((Unit unit) -> unit.hasEnded(today))
        .thenComparingInt(Unit::order)
        .thenComparing(Unit::name, names);
  }
}
