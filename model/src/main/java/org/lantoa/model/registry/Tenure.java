package org.lantoa.model.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit that holds a place (a parent, an owner) for a time.
 *
 * @param unit the unit's id
 * @param from the first day, inclusive; absent if always
 * @param to the last day, inclusive; absent if still
 */
public record Tenure(String unit, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Refuses an end before the beginning. */
  public Tenure {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("'" + unit + "' ends on " + to + " before " + from);
    }
  }

  /** Whether a day lies within. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
