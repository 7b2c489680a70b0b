package org.lantoa.dashboards.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Source;
import org.lantoa.search.archive.CoveragePoint;
import org.lantoa.search.archive.CoverageSum;
import org.lantoa.search.archive.SeriesStep;

/**
 * How complete the figures of a scope are over a period.
 *
 * @param sources how many sources an interface should read
 * @param unread of these, how many have no record in the period: nothing is known of them, and they
 *     are in no sum
 * @param partly of these, how many have records for a part of the period only
 * @param fileFed how many more sources are fed by files, which have no coverage
 * @param total all records of the period together; null if there is none
 */
public record ScopeCoverage(
    long sources, long unread, long partly, long fileFed, @Nullable CoverageSum total) {

  /** A period whose coverage is asked for. */
  public record Period(Instant from, Instant to, Instant asOf) {
    /** The hours of it that are over. */
    long hours() {
      Instant end = asOf.isBefore(to) ? asOf : to;
      return Math.max(0, Duration.between(from, end.truncatedTo(ChronoUnit.HOURS)).toHours());
    }
  }

  /** What is known of some sources in a period. */
  public static ScopeCoverage read(
      FigureSource figures, Collection<Source> sources, Period period) {
    List<SourceKey> watched = watched(sources);
    Map<SourceKey, CoverageSum> known =
        watched.isEmpty() ? Map.of() : figures.coverage(watched, period.from(), period.to());
    return new ScopeCoverage(
        watched.size(),
        watched.size() - known.size(),
        known.values().stream().filter(sum -> sum.hours() < period.hours()).count(),
        sources.stream()
            .filter(source -> !source.isDraft() && !ScopeSources.isWatched(source))
            .count(),
        known.values().stream().reduce(CoverageSum::plus).orElse(null));
  }

  /** The steps of a period of which something is known, by their beginning. */
  public static Map<Instant, CoverageSum> steps(
      FigureSource figures, Collection<Source> sources, Period period, SeriesStep step) {
    List<SourceKey> watched = watched(sources);
    Map<Instant, CoverageSum> steps = new HashMap<>();
    if (!watched.isEmpty()) {
      for (CoveragePoint point :
          figures.coverageSeries(watched, period.from(), period.to(), step)) {
        steps.put(point.start(), point.coverage());
      }
    }
    return steps;
  }

  /** Whether there is nothing to say: no source gives figures. */
  public boolean isEmpty() {
    return sources == 0 && fileFed == 0;
  }

  private static List<SourceKey> watched(Collection<Source> sources) {
    return sources.stream().filter(ScopeSources::isWatched).map(Source::key).toList();
  }
}
