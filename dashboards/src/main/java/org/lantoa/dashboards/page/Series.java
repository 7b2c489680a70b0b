package org.lantoa.dashboards.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.coverage.ScopeCoverage;
import org.lantoa.dashboards.coverage.ScopeSources;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.CoverageSum;
import org.lantoa.search.archive.SeriesPoint;

/**
 * Gains over time. A step without any figures is there with nulls: a gap, not a zero.
 *
 * @param range the code of the range
 * @param step {@code hour}, {@code day}, {@code week} or {@code month}
 * @param coverage how complete the figures of the range are
 * @param points the steps by time, without holes
 */
public record Series(String range, String step, ScopeCoverage coverage, List<Point> points) {
  /** Copies the list. */
  public Series {
    points = List.copyOf(points);
  }

  /**
   * One step.
   *
   * @param at its beginning
   * @param shares gained shares; null if unknown
   * @param comments gained comments; null if unknown
   * @param reactions gained reactions; null if unknown
   * @param views gained views; null if unknown
   * @param postsPublished posts published in it; null if unknown
   * @param coverage how well the sources were watched in it; null if nothing is known
   */
  public record Point(
      Instant at,
      @Nullable Long shares,
      @Nullable Long comments,
      @Nullable Long reactions,
      @Nullable Long views,
      @Nullable Long postsPublished,
      @Nullable CoverageSum coverage) {

    /** What was gained of one of the four main measures; null if unknown. */
    public @Nullable Long of(Measure measure) {
      return switch (measure) {
        case SHARES -> shares;
        case COMMENTS -> comments;
        case REACTIONS -> reactions;
        case VIEWS -> views;
        default -> throw new IllegalArgumentException("pages do not show " + measure.wireName());
      };
    }
  }

  /** Whether no step has figures, nor is known to lack any. */
  public boolean isEmpty() {
    return !hasGaps() && points.stream().allMatch(point -> point.postsPublished() == null);
  }

  /** Whether sources are known not to have been read in full in some step. */
  public boolean hasGaps() {
    return points.stream()
        .map(Point::coverage)
        .anyMatch(coverage -> coverage != null && coverage.isPartial());
  }

  static Series read(
      FigureSource source, Scope scope, SeriesRange range, Collection<Total> totals, Instant now) {
    ZoneId zone = source.registry().zone();
    Instant last = totals.stream().map(Total::asOf).max(Instant::compareTo).orElse(now);
    ZonedDateTime first = range.first(last, zone);
    ZonedDateTime end = range.next(range.stepOf(last, zone));
    Map<Instant, SeriesPoint> known = new HashMap<>();
    List<SeriesPoint> read = source.series(scope, first.toInstant(), end.toInstant(), range.step());
    read.forEach(point -> known.put(point.start(), point));
    if (range == SeriesRange.ALL) {
      first = read.isEmpty() ? end : read.get(0).start().atZone(zone);
    }
    List<Source> sources = ScopeSources.of(source.registry(), scope, now);
    ScopeCoverage.Period period =
        new ScopeCoverage.Period(first.toInstant(), end.toInstant(), last);
    Map<Instant, CoverageSum> watched = ScopeCoverage.steps(source, sources, period, range.step());
    List<Point> points = new ArrayList<>();
    for (ZonedDateTime at = first; at.isBefore(end); at = range.next(at)) {
      Instant start = at.toInstant();
      points.add(point(start, known.get(start), watched.get(start), totals));
    }
    ScopeCoverage coverage = ScopeCoverage.read(source, sources, period);
    return new Series(range.code(), range.stepName(), coverage, points);
  }

  private static Point point(
      Instant at,
      @Nullable SeriesPoint read,
      @Nullable CoverageSum watched,
      Collection<Total> totals) {
    return new Point(
        at,
        gain(read, Measure.SHARES, totals),
        gain(read, Measure.COMMENTS, totals),
        gain(read, Measure.REACTIONS, totals),
        gain(read, Measure.VIEWS, totals),
        read == null ? null : Long.valueOf(read.postsPublished()),
        watched);
  }

  /** Sums of a measure that no post of the scope has known are 0 in the index, but unknown here. */
  private static @Nullable Long gain(
      @Nullable SeriesPoint read, Measure measure, Collection<Total> totals) {
    boolean known =
        totals.stream().anyMatch(t -> t.horizon() == Horizon.ALL && t.knownPosts().of(measure) > 0);
    return read == null || !known ? null : Long.valueOf(read.gains().of(measure));
  }
}
