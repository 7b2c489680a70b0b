package org.lantoa.dashboards.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
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

  static Freshness of(Collection<Total> totals, Instant now) {
    return totals.stream()
        .map(Total::asOf)
        .max(Comparator.naturalOrder())
        .map(asOf -> new Freshness(asOf, asOf.isBefore(now.minus(BOUND))))
        .orElse(new Freshness(null, false));
  }
}
