package org.lantoa.dashboards.page;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Total;

/**
 * The page of everything.
 *
 * @param freshness as of when
 * @param horizons the five horizons
 * @param series gains over time
 */
public record Overview(Freshness freshness, List<HorizonRow> horizons, Series series) {
  /** Reads the page. */
  public static Overview read(FigureSource source, SeriesRange range, Instant now) {
    List<Total> totals = source.totals(List.of(Scope.ALL), EnumSet.allOf(Horizon.class));
    return new Overview(
        Freshness.of(totals, now),
        HorizonRow.of(totals),
        Series.read(source, Scope.ALL, range, totals, now));
  }
}
