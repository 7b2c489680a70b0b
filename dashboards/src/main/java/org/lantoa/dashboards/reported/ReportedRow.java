package org.lantoa.dashboards.reported;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one unit and period.
 *
 * @param period its text: {@code 2026-Q3}
 * @param from its first day, inclusive
 * @param to its last day, inclusive
 * @param indicator the id
 * @param name as Vietnamese pages show it; the id if the registry does not have it any more
 * @param nameEn as English pages show it
 * @param measure what it counts, by wire name; figures of different measures stand in rows of their
 *     own
 * @param value what the unit reported for itself; null if nothing, or that it does not know
 * @param reportedAt when; null if the unit itself reported nothing
 * @param corrects what the value replaced; null if nothing
 * @param below what the units below reported; null if there are none
 * @param measured what was measured, where that can be; null where it cannot
 */
public record ReportedRow(
    String period,
    LocalDate from,
    LocalDate to,
    String indicator,
    String name,
    String nameEn,
    String measure,
    @Nullable Long value,
    @Nullable Instant reportedAt,
    @Nullable Correction corrects,
    @Nullable Below below,
    @Nullable Measured measured) {

  /**
   * What stood there before.
   *
   * @param value null if that was unknown
   * @param reportedAt when it was reported
   */
  public record Correction(@Nullable Long value, Instant reportedAt) {}
}
