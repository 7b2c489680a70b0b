package org.lantoa.dashboards.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Total;

/**
 * The page of all units.
 *
 * @param freshness as of when
 * @param horizon the code of the horizon shown
 * @param units the units, each followed by those under it
 */
public record UnitList(Freshness freshness, String horizon, List<UnitRow> units) {
  /** Copies the list. */
  public UnitList {
    units = List.copyOf(units);
  }

  /** Reads the page. */
  public static UnitList read(FigureSource source, Horizon horizon, Instant now) {
    Registry registry = source.registry();
    List<Scope> scopes = registry.units().stream().map(unit -> Scope.unit(unit.id())).toList();
    List<Total> totals = source.totals(scopes, List.of(horizon));
    return new UnitList(
        Freshness.read(source, totals, now),
        horizon.wireName(),
        rows(registry, UnitTree.of(registry, today(registry, now)), totals, now));
  }

  static List<UnitRow> rows(
      Registry registry, List<UnitTree.Node> nodes, List<Total> totals, Instant now) {
    Map<String, Total> byUnit = new HashMap<>();
    totals.forEach(total -> total.scope().unit().ifPresent(unit -> byUnit.put(unit, total)));
    Names names = new Names(registry);
    LocalDate today = today(registry, now);
    return nodes.stream().map(node -> row(node, byUnit, names, today)).toList();
  }

  private static UnitRow row(
      UnitTree.Node node, Map<String, Total> totals, Names names, LocalDate today) {
    Total total = totals.get(node.unit().id());
    return total == null
        ? UnitRow.of(node, today, names, totals.isEmpty() ? null : Long.valueOf(0), Sums.none())
        : UnitRow.of(node, today, names, total.postsPublished(), Sums.of(total));
  }

  static LocalDate today(Registry registry, Instant now) {
    return now.atZone(registry.zone()).toLocalDate();
  }
}
