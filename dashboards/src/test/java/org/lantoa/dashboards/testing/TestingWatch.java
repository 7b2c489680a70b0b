package org.lantoa.dashboards.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.SourceState.State;
import org.lantoa.search.archive.CoveragePoint;
import org.lantoa.search.archive.CoverageSum;
import org.lantoa.search.archive.SeriesStep;

/**
 * How sources were watched.
 *
 * @param states the state of each source that was tried to be read
 * @param coverage all hours of which something is known
 * @param followers followers by day
 */
public record TestingWatch(
    List<SourceState> states, List<Coverage> coverage, List<Followers> followers) {
  /** Nothing was ever tried to be read. */
  public static final TestingWatch NONE = new TestingWatch(List.of(), List.of(), List.of());

  /** How many hours back the testing province is watched; less than a week for one source. */
  private static final int HOURS = 200;

  private static final Instant NOW = TestingProvince.AS_OF;
  private static final Instant HOUR = NOW.truncatedTo(ChronoUnit.HOURS);

  /** Copies the lists. */
  public TestingWatch {
    states = List.copyOf(states);
    coverage = List.copyOf(coverage);
    followers = List.copyOf(followers);
  }

  /** One source of the testing province in each state; one was never read. */
  public static TestingWatch ofProvince() {
    Instant good = NOW.minusSeconds(300);
    List<Coverage> hours = new ArrayList<>();
    hours.addAll(hours("facebook:1000", HOURS, back -> true));
    hours.addAll(hours("facebook:1001", HOURS, back -> back > 2));
    hours.addAll(hours("facebook:1002", HOURS, back -> back != 0));
    hours.addAll(hours("facebook:1003", 30, back -> false));
    hours.addAll(hours("facebook:1005", HOURS, back -> back < 20 || back > 25));
    return new TestingWatch(
        List.of(
            state("facebook:1000", State.FRESH, 400, good, null, null),
            state("facebook:1001", State.TOKEN_INVALID, 180, hoursAgo(3), null, "token-expired"),
            state(
                "facebook:1002",
                State.THROTTLED,
                30,
                hoursAgo(1),
                NOW.plus(Duration.ofMinutes(20)),
                "page-limit"),
            state(
                "facebook:1003",
                State.PERMISSION_MISSING,
                1_800,
                null,
                null,
                "pages_read_engagement"),
            state("facebook:1005", State.LATE, 15, hoursAgo(1), null, "unavailable")),
        hours,
        List.of(
            followers("facebook:1000", "2026-11-22", 15_230),
            followers("facebook:1000", "2026-11-21", 15_226),
            followers("facebook:1001", "2026-11-21", 8_004),
            followers("facebook:1005", "2026-11-22", 0)));
  }

  private static Instant hoursAgo(int hours) {
    return NOW.minus(Duration.ofHours(hours));
  }

  private static SourceState state(
      String source,
      State state,
      int minutes,
      @Nullable Instant good,
      @Nullable Instant until,
      @Nullable String detail) {
    Instant since = NOW.minus(Duration.ofMinutes(minutes));
    return new SourceState(SourceKey.parse(source), state, since, good, until, detail, NOW, 1);
  }

  private static List<Coverage> hours(String source, int hours, Predicate<Integer> isCovered) {
    List<Coverage> all = new ArrayList<>();
    for (int back = 0; back < hours; back++) {
      int minutes = back == 0 ? 20 : 60;
      all.add(
          new Coverage(
              SourceKey.parse(source),
              HOUR.minus(Duration.ofHours(back)),
              isCovered.test(back) ? minutes : 0,
              minutes,
              1));
    }
    return all;
  }

  private static Followers followers(String source, String day, long followers) {
    LocalDate date = LocalDate.parse(day);
    Instant readAt = Instant.parse(day + "T02:00:05Z");
    return new Followers(SourceKey.parse(source), date, followers, readAt, 1);
  }

  Map<SourceKey, SourceState> statesBySource() {
    Map<SourceKey, SourceState> found = new HashMap<>();
    states.forEach(state -> found.put(state.source(), state));
    return found;
  }

  Map<SourceKey, Followers> newestFollowers(Collection<SourceKey> sources) {
    Map<SourceKey, Followers> newest = new HashMap<>();
    for (Followers each : followers) {
      if (sources.contains(each.source())) {
        newest.merge(each.source(), each, (a, b) -> a.day().isAfter(b.day()) ? a : b);
      }
    }
    return newest;
  }

  Map<SourceKey, CoverageSum> bySource(Collection<SourceKey> sources, Instant from, Instant to) {
    Map<SourceKey, CoverageSum> sums = new HashMap<>();
    within(sources, from, to)
        .forEach(hour -> sums.merge(hour.source(), sum(hour), CoverageSum::plus));
    return sums;
  }

  List<CoveragePoint> series(
      Collection<SourceKey> sources, Instant from, Instant to, SeriesStep step, ZoneId zone) {
    Map<Instant, CoverageSum> sums = new TreeMap<>();
    within(sources, from, to)
        .forEach(
            hour ->
                sums.merge(
                    TestingSteps.begin(hour.hour(), step, zone), sum(hour), CoverageSum::plus));
    return sums.entrySet().stream()
        .map(each -> new CoveragePoint(each.getKey(), each.getValue()))
        .toList();
  }

  private List<Coverage> within(Collection<SourceKey> sources, Instant from, Instant to) {
    return coverage.stream()
        .filter(hour -> sources.contains(hour.source()))
        .filter(hour -> !hour.hour().isBefore(from) && hour.hour().isBefore(to))
        .toList();
  }

  private static CoverageSum sum(Coverage hour) {
    return new CoverageSum(hour.covered(), hour.minutes(), 1);
  }
}
