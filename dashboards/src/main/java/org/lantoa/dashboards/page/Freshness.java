package org.lantoa.dashboards.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Total;

/**
 * As of when figures are, by the log's own time.
 *
 * @param asOf the newest tick that the totals know; null if nothing was counted yet
 * @param stale whether that lies too far back: the clock or the counting stands still
 */
public record Freshness(@Nullable Instant asOf, boolean stale) {
  /** Ticks come every minute; three missing ones are no longer chance. */
  static final Duration BOUND = Duration.ofMinutes(3);

  /** As of when a scope's totals are; a scope that has none yet is as fresh as everything. */
  static Freshness read(FigureSource source, Collection<Total> totals, Instant now) {
    return totals.isEmpty()
        ? of(source.totals(List.of(Scope.ALL), List.of(Horizon.ALL)), now)
        : of(totals, now);
  }

  static Freshness of(Collection<Total> totals, Instant now) {
    return totals.stream()
        .map(Total::asOf)
        .max(Comparator.naturalOrder())
        .map(asOf -> new Freshness(asOf, asOf.isBefore(now.minus(BOUND))))
        .orElse(new Freshness(null, false));
  }
}
