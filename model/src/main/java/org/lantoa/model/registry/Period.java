package org.lantoa.model.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Inclusive days, open ends being {@link LocalDate#MIN} and {@link LocalDate#MAX} so that periods
 * compare without special cases.
 */
record Period(LocalDate from, LocalDate to) {

  static Period of(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Period(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
  }

  static Period of(Unit unit) {
    return of(unit.from(), unit.to());
  }

  static Period of(Tenure tenure) {
    return of(tenure.from(), tenure.to());
  }

  boolean contains(Period other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  boolean overlaps(Period other) {
    return !other.from.isAfter(to) && !from.isAfter(other.to);
  }

  /** The day after the last one. */
  LocalDate next() {
    return to.equals(LocalDate.MAX) ? to : to.plusDays(1);
  }

  /** {@code 2020-01-01 – 2025-06-30}, an open end being "…". */
  @Override
  public String toString() {
    return (from.equals(LocalDate.MIN) ? "…" : from)
        + " – "
        + (to.equals(LocalDate.MAX) ? "…" : to);
  }
}
