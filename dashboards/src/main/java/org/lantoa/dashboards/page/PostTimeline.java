package org.lantoa.dashboards.page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Measure;
import org.lantoa.search.archive.PostOverview;
import org.lantoa.search.archive.SeriesStep;

/**
 * When found posts were published, and what they received so far.
 *
 * @param step {@code day}, {@code week} or {@code month}
 * @param points the steps by time, from the first to the last in which any was published
 */
public record PostTimeline(String step, List<Point> points) {
  /** No posts. */
  public static final PostTimeline EMPTY = new PostTimeline("day", List.of());

  /** More steps than that are no picture: then those without posts are left out. */
  private static final int MOST = 600;

  /** Copies the list. */
  public PostTimeline {
    points = List.copyOf(points);
  }

  /**
   * One step.
   *
   * @param at its beginning
   * @param posts how many posts were published in it
   * @param shares what those are known to have received; null if that is known of none
   * @param comments likewise
   * @param reactions likewise
   * @param views likewise
   * @param known of how many posts each of these is known
   */
  public record Point(
      Instant at,
      long posts,
      @Nullable Long shares,
      @Nullable Long comments,
      @Nullable Long reactions,
      @Nullable Long views,
      Map<String, Long> known) {
    /** Copies the map. */
    public Point {
      known = Map.copyOf(known);
    }

    /** What was received of one of the four main measures; null if unknown. */
    public @Nullable Long of(Measure measure) {
      return switch (measure) {
        case SHARES -> shares;
        case COMMENTS -> comments;
        case REACTIONS -> reactions;
        case VIEWS -> views;
        default -> throw new IllegalArgumentException("pages do not show " + measure.wireName());
      };
    }

    /** Of how many posts a measure is known. */
    public long knownOf(Measure measure) {
      return known.getOrDefault(measure.wireName(), 0L);
    }
  }

  /** Whether nothing was published. */
  public boolean isEmpty() {
    return points.isEmpty();
  }

  static PostTimeline of(PostOverview overview, ZoneId zone) {
    Map<Instant, PostOverview.Step> steps = new HashMap<>();
    overview.timeline().forEach(step -> steps.put(step.start(), step));
    List<Point> points = new ArrayList<>();
    for (Instant start : starts(overview, zone)) {
      points.add(point(start, steps.get(start)));
    }
    return new PostTimeline(overview.step().name().toLowerCase(Locale.ROOT), points);
  }

  private static List<Instant> starts(PostOverview overview, ZoneId zone) {
    List<Instant> known = overview.timeline().stream().map(PostOverview.Step::start).toList();
    if (known.isEmpty()) {
      return known;
    }
    List<Instant> starts = new ArrayList<>();
    ZonedDateTime last = known.get(known.size() - 1).atZone(zone);
    ZonedDateTime at = known.get(0).atZone(zone);
    while (!at.isAfter(last)) {
      starts.add(at.toInstant());
      at = next(at, overview.step());
    }
    return starts.size() > MOST || !starts.containsAll(known) ? known : starts;
  }

  private static ZonedDateTime next(ZonedDateTime at, SeriesStep step) {
    return switch (step) {
      case HOUR -> at.plusHours(1);
      case DAY -> at.plusDays(1);
      case WEEK -> at.with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
      case MONTH -> at.plusMonths(1);
    };
  }

  private static Point point(Instant start, PostOverview.@Nullable Step step) {
    Map<String, Long> known = new HashMap<>();
    for (Measure measure : Measure.main()) {
      known.put(measure.wireName(), step == null ? 0L : step.known().getOrDefault(measure, 0L));
    }
    return new Point(
        start,
        step == null ? 0 : step.posts(),
        sum(step, Measure.SHARES),
        sum(step, Measure.COMMENTS),
        sum(step, Measure.REACTIONS),
        sum(step, Measure.VIEWS),
        known);
  }

  /** Unknown if posts were published and none of them has a known count; 0 if there were none. */
  private static @Nullable Long sum(PostOverview.@Nullable Step step, Measure measure) {
    if (step == null) {
      return 0L;
    }
    return step.known().getOrDefault(measure, 0L) == 0 ? null : step.sums().get(measure);
  }
}
