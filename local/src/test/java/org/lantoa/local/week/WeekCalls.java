package org.lantoa.local.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lantoa.ingest.youtube.YouTubeSettings;
import org.lantoa.local.simulator.wire.Fault;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.wire.Request;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;

/** Looks at every request that the made-up platforms had. */
final class WeekCalls {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private final SimulatedWeek week;
  private final WeekLog log;

  WeekCalls(SimulatedWeek week, WeekLog log) {
    this.week = week;
    this.log = log;
  }

  /** No call while silence is called for, none beyond a limit, and every call is told of. */
  void keepTheRules() {
    List<Request> requests = week.simulator().requests();
    assertThat(requests)
        .filteredOn(Request::whileThrottled)
        .allMatch(request -> isTrialAfterAMinute(request, requests));
    Set<FaultKind> planned =
        week.simulator().faults().plan().stream().map(Fault::kind).collect(Collectors.toSet());
    // A refusal for a limit that nobody planned would be one that we ran into.
    assertThat(requests).noneMatch(request -> request.status() == 429 && request.fault().isEmpty());
    assertThat(requests)
        .filteredOn(request -> request.fault().isPresent())
        .extracting(request -> request.fault().orElseThrow())
        .isSubsetOf(planned);
    for (SimulatedSource source : week.simulator().world().sources()) {
      long told = log.polls(source.key()).stream().mapToLong(Poll::calls).sum();
      long made =
          requests.stream()
              .filter(request -> request.source().equals(Optional.of(source.key())))
              .mapToLong(Request::calls)
              .sum();
      if (WeekPlan.isFacebook(source.key())) {
        assertThat(told).as("calls for %s", source.key()).isEqualTo(made);
      }
    }
  }

  /** TikTok tells no end of its silence, which is counted by the minute: after one it is tried. */
  private static boolean isTrialAfterAMinute(Request trial, List<Request> requests) {
    Instant minuteBefore = trial.at().minus(Duration.ofMinutes(1));
    return trial.platform().equals("tiktok")
        && requests.stream()
            .filter(request -> request.token().equals(trial.token()) && request != trial)
            .noneMatch(
                request -> request.at().isAfter(minuteBefore) && !request.at().isAfter(trial.at()));
  }

  /**
   * The day's quota of a key ends at midnight Pacific; the page that nothing befalls never waits.
   */
  void stayWithinBudgets() {
    Map<LocalDate, Integer> units = new TreeMap<>();
    for (Request request : week.simulator().requests()) {
      if (request.platform().equals("youtube")) {
        units.merge(LocalDate.ofInstant(request.at(), PACIFIC), request.calls(), Integer::sum);
      }
    }
    assertThat(units.values()).isNotEmpty().allMatch(spent -> spent <= YouTubeSettings.DAILY_UNITS);
    assertThat(log.polls(week.plan().untroubled(week.simulator().world())))
        .isNotEmpty()
        .noneMatch(poll -> poll.outcome() == PollOutcome.THROTTLED);
  }

  /** Only what is listed is ever asked for. */
  void askForNothingElse() {
    Set<String> asked = new TreeSet<>();
    for (Request request : week.simulator().requests()) {
      asked.add(
          request.platform()
              + ' '
              + request.path().replaceAll("[0-9]{6,}(_[0-9]+)?", "N")
              + ' '
              + new TreeSet<>(request.parameters().keySet())
              + ' '
              + request.parameters().getOrDefault("fields", "")
              + request.parameters().getOrDefault("part", ""));
    }
    List<String> forbidden = new ArrayList<>();
    for (String one : asked) {
      if (one.contains("/feed")
          || one.contains("visitor_posts")
          || one.matches(".*\\bfrom\\b.*")
          || one.contains("commentThreads")
          || one.startsWith("elsewhere")) {
        forbidden.add(one);
      }
    }
    assertThat(forbidden).isEmpty();
    assertThat(asked).as("kinds of requests").hasSizeLessThan(20);
  }
}
