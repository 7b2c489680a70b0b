package org.lantoa.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the made-up province.
 *
 * @param id its id in the registry
 * @param name as pages show it, {@code UBND xã Vân An}
 * @param area the area it works in, {@code xã Vân An}
 * @param level level as in {@code units.yaml}
 * @param system system as in {@code units.yaml}
 * @param before the parent until districts ended; absent for the root
 * @param after the parent since then; absent for the root and for what ended
 * @param end when it ended and what took its place; absent while it exists
 * @param places what lies in it, for texts to name: hamlets of a commune, else communes
 */
record SampleUnit(
    String id,
    String name,
    String area,
    String level,
    String system,
    @Nullable String before,
    @Nullable String after,
    @Nullable End end,
    List<String> places) {

  /**
   * The end of a unit.
   *
   * @param lastDay its last day
   * @param successor the id of the unit that has its tasks since
   */
  record End(LocalDate lastDay, String successor) {}

  /** Whether it moved from a district to the province. */
  boolean hasMoved() {
    return level.equals("commune");
  }
}
