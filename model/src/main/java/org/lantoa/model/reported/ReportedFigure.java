package org.lantoa.model.reported;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Count;
import org.lantoa.model.RegistryId;

/**
 * One figure that a unit reported. It replaces the one of the same {@link #key()}.
 *
 * @param unit the id of the unit that reports, for itself
 * @param indicator the id of the indicator
 * @param measure what it counted when it was reported
 * @param period the days that it is about
 * @param value unknown if the unit said that it does not know it; never 0 for that
 * @param reportedAt when it was imported
 * @param corrects what it replaced; absent if it was the first
 */
public record ReportedFigure(
    String unit,
    String indicator,
    ReportedMeasure measure,
    ReportingPeriod period,
    Count value,
    Instant reportedAt,
    @Nullable Earlier corrects) {

  /**
   * What stood there before.
   *
   * @param value the value then
   * @param reportedAt when that was imported
   */
  public record Earlier(Count value, Instant reportedAt) {}

  /** Refuses ids that are none. */
  public ReportedFigure {
    if (!RegistryId.isValid(unit) || !RegistryId.isValid(indicator)) {
      throw new IllegalArgumentException("not ids: " + unit + ", " + indicator);
    }
  }

  /** The deterministic id: unit|indicator|period. */
  public String key() {
    return unit + '|' + indicator + '|' + period.text();
  }

  /** Whether it says the same as another one of its key. */
  public boolean saysTheSameAs(ReportedFigure other) {
    return value.equals(other.value) && measure == other.measure;
  }

  /** This figure as the successor of another one of its key. */
  public ReportedFigure after(ReportedFigure earlier) {
    return new ReportedFigure(
        unit,
        indicator,
        measure,
        period,
        value,
        reportedAt,
        new Earlier(earlier.value, earlier.reportedAt));
  }
}
