package org.lantoa.model.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.RegistryId;

/**
 * A unit as its file has it, with its lines. Its dates are worth checking only if it {@link
 * #isSound}.
 */
record UnitEntry(Unit unit, DatedList parents, YamlEntry entry, Period life, boolean isSound) {

  static UnitEntry read(YamlEntry entry, int place) {
    // Dates first: what is wrong with other keys must not keep them from being checked.
    LocalDate from = entry.date("from");
    LocalDate to = entry.date("to");
    boolean reversed = DatedList.isReversed(entry, from, to);
    DatedList parents = DatedList.read(entry, "parent", "parents");
    String id = entry.requiredText("id");
    if (!id.isEmpty() && !RegistryId.isValid(id)) {
      entry.report(Mistake.ID_INVALID, "id", id);
    }
    Unit unit =
        new Unit(
            id,
            entry.requiredText("name"),
            entry.requiredName("level", FileKeys.LEVELS),
            entry.requiredName("system", FileKeys.SYSTEMS),
            entry.number("order", place, 0, 1_000_000),
            List.of(),
            from,
            to,
            entry.text("successor").orElse(null));
    boolean sound = !reversed && parents.isSound();
    return new UnitEntry(unit, parents, entry, Period.of(unit), sound);
  }

  String id() {
    return unit.id();
  }

  /** The unit with its parents' open ends filled with its own days; only for a checked registry. */
  Unit complete() {
    List<Tenure> tenures =
        parents.items().stream().map(item -> item.tenure(unit.from(), unit.to())).toList();
    return new Unit(
        unit.id(),
        unit.name(),
        unit.level(),
        unit.system(),
        unit.order(),
        tenures,
        unit.from(),
        unit.to(),
        unit.successor());
  }

  /** The parent on a day. */
  @Nullable String parentOn(LocalDate day) {
    return parents.items().stream()
        .filter(item -> item.within(life).contains(new Period(day, day)))
        .map(DatedList.Item::unit)
        .findFirst()
        .orElse(null);
  }
}
