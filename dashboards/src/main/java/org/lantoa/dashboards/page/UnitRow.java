package org.lantoa.dashboards.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Unit;

/**
 * One unit in the tree.
 *
 * @param id the unit
 * @param name its name
 * @param level its level, as the registry names it
 * @param system its system, as the registry names it
 * @param depth how deep it stands, 0 for a root
 * @param parent the unit it stands under; null for a root
 * @param children how many units stand directly under it
 * @param ended whether it has ended
 * @param from its first day; null if always
 * @param to its last day; null if none is set
 * @param successor the unit that took over; null if none
 * @param postsPublished posts published within the horizon; null if nothing was counted yet
 * @param gained what it gained, with all below it
 */
public record UnitRow(
    String id,
    String name,
    String level,
    String system,
    int depth,
    @Nullable String parent,
    int children,
    boolean ended,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Named successor,
    @Nullable Long postsPublished,
    Sums gained) {

  static UnitRow of(
      UnitTree.Node node, LocalDate today, Names names, @Nullable Long published, Sums gained) {
    Unit unit = node.unit();
    return new UnitRow(
        unit.id(),
        unit.name(),
        unit.level(),
        unit.system(),
        node.depth(),
        node.parent(),
        node.children(),
        unit.hasEnded(today),
        unit.from(),
        unit.to(),
        names.unitOrNull(unit.successor()),
        published,
        gained);
  }
}
