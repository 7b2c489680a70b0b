package org.lantoa.model.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office.
 *
 * @param id see {@link org.lantoa.model.RegistryId}
 * @param name as pages show it
 * @param level province, district, commune, … as the registry file names it
 * @param system Party, government, Front, … as the registry file names it
 * @param order the place among its siblings in lists; smaller first
 * @param parents who it belonged to and when; empty for a root
 * @param from the first day of its existence, inclusive; absent if always
 * @param to the last day of its existence, inclusive; absent if still
 * @param successor the unit that took over when it ended; absent if none
 */
public record Unit(
    String id,
    String name,
    String level,
    String system,
    int order,
    List<Tenure> parents,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String successor) {

  /** The levels that the registry file may name, from the highest. */
  public static List<String> levels() {
    return FileKeys.LEVELS;
  }

  /** The systems that the registry file may name. */
  public static List<String> systems() {
    return FileKeys.SYSTEMS;
  }

  /** Copies the list. */
  public Unit {
    parents = List.copyOf(parents);
  }

  /** Whether the unit existed on a day. */
  public boolean existsOn(LocalDate day) {
    return new Tenure(id, from, to).covers(day);
  }

  /** Whether its last day lies before a day. */
  public boolean hasEnded(LocalDate today) {
    return to != null && to.isBefore(today);
  }
}
