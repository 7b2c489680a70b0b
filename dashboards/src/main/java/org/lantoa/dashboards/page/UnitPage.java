package org.lantoa.dashboards.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.dashboards.reported.GroupRow;
import org.lantoa.dashboards.reported.ReportedRow;
import org.lantoa.dashboards.reported.ReportedRows;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Total;

/**
 * The page of one unit.
 *
 * @param freshness as of when
 * @param unit the unit, with all it received so far
 * @param above the units above it, the nearest first
 * @param horizons the five horizons
 * @param series gains over time
 * @param campaigns its part in the campaigns it posts for
 * @param below the units directly under it, with all they received so far
 * @param sources the official pages it runs
 * @param reported what it and those below it reported by hand, for the newest periods
 * @param groups monthly totals of the groups it runs, reported by hand
 */
public record UnitPage(
    Freshness freshness,
    UnitRow unit,
    List<Named> above,
    List<HorizonRow> horizons,
    Series series,
    List<CampaignRow> campaigns,
    List<UnitRow> below,
    List<SourceRow> sources,
    List<ReportedRow> reported,
    List<GroupRow> groups) {
  /** A year of quarters and the months of the newest one. */
  private static final int PERIODS = 8;

  private static final int GROUP_MONTHS = 12;

  /** Copies the lists. */
  public UnitPage {
    above = List.copyOf(above);
    horizons = List.copyOf(horizons);
    campaigns = List.copyOf(campaigns);
    below = List.copyOf(below);
    sources = List.copyOf(sources);
    reported = List.copyOf(reported);
    groups = List.copyOf(groups);
  }

  /** Reads the page; empty if there is no such unit. */
  public static Optional<UnitPage> read(
      FigureSource source, String id, SeriesRange range, Instant now) {
    Registry registry = source.registry();
    LocalDate today = UnitList.today(registry, now);
    List<UnitTree.Node> nodes = UnitTree.of(registry, today);
    return nodes.stream()
        .filter(node -> node.unit().id().equals(id))
        .findFirst()
        .map(node -> read(source, registry, nodes, node, range, now));
  }

  private static UnitPage read(
      FigureSource source,
      Registry registry,
      List<UnitTree.Node> nodes,
      UnitTree.Node node,
      SeriesRange range,
      Instant now) {
    String id = node.unit().id();
    List<UnitTree.Node> below = nodes.stream().filter(n -> id.equals(n.parent())).toList();
    Scope scope = Scope.unit(id);
    List<Total> totals = source.totals(List.of(scope), EnumSet.allOf(Horizon.class));
    List<Total> all = totals.stream().filter(t -> t.horizon() == Horizon.ALL).toList();
    List<Total> belowTotals =
        source.totals(
            below.stream().map(n -> Scope.unit(n.unit().id())).toList(), List.of(Horizon.ALL));
    return new UnitPage(
        Freshness.read(source, totals, now),
        UnitList.rows(registry, List.of(node), all, now).get(0),
        above(registry, nodes, node),
        HorizonRow.of(totals),
        Series.read(source, scope, range, totals, now),
        CampaignRow.ofUnit(source, registry, id, now),
        UnitList.rows(registry, below, belowTotals, now),
        SourceRow.of(registry, id, UnitList.today(registry, now)),
        ReportedRows.newest(source, id, PERIODS),
        GroupRow.newest(source, id, GROUP_MONTHS));
  }

  private static List<Named> above(
      Registry registry, List<UnitTree.Node> nodes, UnitTree.Node node) {
    Names names = new Names(registry);
    Optional<Named> parent = Optional.ofNullable(names.unitOrNull(node.parent()));
    return java.util.stream.Stream.iterate(
            parent, Optional::isPresent, at -> parentOf(nodes, at.orElseThrow(), names))
        .map(Optional::orElseThrow)
        .toList();
  }

  private static Optional<Named> parentOf(List<UnitTree.Node> nodes, Named unit, Names names) {
    return nodes.stream()
        .filter(node -> node.unit().id().equals(unit.id()))
        .findFirst()
        .flatMap(node -> Optional.ofNullable(names.unitOrNull(node.parent())));
  }
}
