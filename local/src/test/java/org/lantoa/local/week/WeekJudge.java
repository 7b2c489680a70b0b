package org.lantoa.local.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.local.simulator.world.Truth;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Total;

/** Compares what stands on the topics with what was true, by plain loops. */
final class WeekJudge {
  private static final Duration DAY = Duration.ofHours(24);
  private static final int BOUND = 60;

  private final SimulatedWeek week;
  private final WeekPlan plan;
  private final WeekLog log;
  private final World world;
  private final Truth truth;

  WeekJudge(SimulatedWeek week, WeekLog log) {
    this.week = week;
    this.plan = week.plan();
    this.log = log;
    this.world = week.simulator().world();
    this.truth = week.simulator().truth();
  }

  /** Every count that was written down was true at its instant; nothing was made up. */
  void everyObservationIsTrue() {
    long compared = 0;
    for (Map.Entry<PostKey, List<Observation>> post : log.observations().entrySet()) {
      for (Observation seen : post.getValue()) {
        Truth.PostTruth then =
            truth
                .post(post.getKey(), seen.observedAt())
                .orElseThrow(
                    () -> new AssertionError("a post that was never published: " + post.getKey()));
        assertThat(seen.publishedAt()).isEqualTo(then.publishedAt());
        assertThat(then.removed()).as(seen.toString()).isEqualTo(seen.removed());
        if (!seen.removed()) {
          requireTrue(seen, told(then));
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  /**
   * Unknown is a count only while an answer lacks what was asked for; it is never another number.
   */
  private void requireTrue(Observation seen, Counts then) {
    boolean isSpoiled =
        week.simulator().faults().plan().stream()
            .filter(fault -> fault.kind() == FaultKind.COUNTS_ABSENT)
            .filter(fault -> fault.source().map(seen.post().source()::equals).orElse(true))
            .anyMatch(
                fault ->
                    !seen.observedAt().isBefore(fault.from())
                        && !seen.observedAt().isAfter(fault.to()));
    for (Measure measure : Measure.values()) {
      boolean mayBeUnknown = isSpoiled || !then.isKnown(measure);
      if (seen.counts().isKnown(measure) || !mayBeUnknown) {
        assertThat(seen.counts().of(measure))
            .as("%s of %s", measure, seen)
            .isEqualTo(then.of(measure));
      }
    }
  }

  /** Video platforms know no reaction but the like, which stands as both. */
  private static Counts told(Truth.PostTruth post) {
    Counts counts = post.counts();
    if (WeekPlan.isFacebook(post.post().source()) || !counts.isKnown(Measure.REACTIONS)) {
      return counts;
    }
    Map<Measure, Count> with = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.main()) {
      with.put(measure, counts.of(measure));
    }
    with.put(Measure.LIKE, counts.of(Measure.REACTIONS));
    return Counts.of(with);
  }

  /** What a complete reading must have found is there. */
  void nothingIsMissing() {
    for (SimulatedSource source : world.sources()) {
      Set<PostKey> expected = new HashSet<>();
      for (Poll poll : log.polls(source.key())) {
        if (poll.outcome() == PollOutcome.COMPLETE) {
          world.posts(source.key()).stream()
              .filter(post -> post.isThereAt(poll.at()))
              .map(SimulatedPost::key)
              .forEach(expected::add);
        }
      }
      Set<PostKey> found =
          log.posts().keySet().stream()
              .filter(post -> post.source().equals(source.key()))
              .collect(Collectors.toSet());
      assertThat(found).as(source.key().text()).containsAll(expected);
    }
  }

  /** Totals are the sums of what was true when each post was read last. */
  void totalsAreTheTruth() {
    Map<Scope, long[]> sums = new HashMap<>();
    Map<Scope, Long> posts = new HashMap<>();
    Map<Scope, Long> removed = new HashMap<>();
    for (Map.Entry<PostKey, List<Observation>> entry : log.observations().entrySet()) {
      PostSummary post = log.post(entry.getKey()).orElseThrow();
      Instant last =
          entry.getValue().stream()
              .filter(seen -> !seen.removed())
              .map(Observation::observedAt)
              .max(Comparator.naturalOrder())
              .orElseThrow();
      Truth.PostTruth then = truth.post(entry.getKey(), last).orElseThrow();
      assertThat(post.counts()).as(post.id()).isEqualTo(told(then));
      for (Scope scope : post.scopes()) {
        long[] values = told(then).values();
        long[] sum = sums.computeIfAbsent(scope, s -> new long[Measure.SLOTS]);
        for (int slot = 0; slot < values.length; slot++) {
          sum[slot] += values[slot];
        }
        posts.merge(scope, 1L, Long::sum);
        removed.merge(scope, post.removedAt() == null ? 0L : 1L, Long::sum);
      }
    }
    assertThat(log.totals().keySet()).isEqualTo(sums.keySet());
    for (Map.Entry<Scope, Total> entry : log.totals().entrySet()) {
      Total total = entry.getValue();
      for (Measure measure : Measure.values()) {
        assertThat(total.gains().of(measure))
            .as("%s of %s", measure, entry.getKey())
            .isEqualTo(sums.getOrDefault(entry.getKey(), new long[Measure.SLOTS])[measure.slot()]);
      }
      assertThat(total.posts()).isEqualTo(posts.get(entry.getKey()));
      assertThat(total.removedPosts()).isEqualTo(removed.get(entry.getKey()));
    }
  }

  /** A reading that was not disturbed for a while is as of the end. */
  void figuresAreFresh() {
    for (SimulatedSource source : world.sources()) {
      if (source.key().equals(plan.forbidden(world))) {
        continue;
      }
      Instant lastGood = lastGood(source.key());
      assertThat(lastGood)
          .as("last complete reading of %s, then %s", source.key(), tail(source.key()))
          .isAfter(plan.end().minus(plan.every()).minus(Duration.ofMinutes(5)));
    }
  }

  private Instant lastGood(SourceKey source) {
    return log.polls(source).stream()
        .filter(poll -> poll.outcome().isGood())
        .map(Poll::at)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private List<Poll> tail(SourceKey source) {
    List<Poll> all = log.polls(source);
    return all.subList(Math.max(0, all.size() - 3), all.size());
  }

  /** Removed is who was removed for a day and two readings, and nobody else. */
  void removalsAreProven() {
    long proven = 0;
    for (PostSummary post : log.posts().values()) {
      SimulatedPost made = world.post(post.post()).orElseThrow();
      if (post.removedAt() != null) {
        assertThat(made.removedAt()).as(post.id()).isPresent();
        assertThat(post.removedAt())
            .as(post.id())
            .isAfterOrEqualTo(made.removedAt().orElseThrow().plus(DAY));
        proven++;
      }
    }
    SourceKey calm = plan.untroubled(world);
    Instant longAgo = plan.end().minus(DAY).minus(Duration.ofHours(2));
    for (SimulatedPost post : world.posts(calm)) {
      boolean isDue =
          post.removedAt()
              .filter(at -> at.isAfter(WeekPlan.BEGIN.plusSeconds(7200)))
              .filter(at -> at.isBefore(longAgo))
              .filter(at -> at.isAfter(post.publishedAt().plusSeconds(7200)))
              .isPresent();
      if (isDue) {
        assertThat(log.post(post.key()).map(PostSummary::removedAt))
            .as(post.key().text())
            .isPresent();
      }
    }
    if (plan.length().compareTo(Duration.ofDays(5)) > 0) {
      assertThat(proven).isPositive();
    }
  }

  /** Outages show as missing coverage, hour by hour, and a quiet page does not. */
  void coverageIsHonest() {
    for (SimulatedSource source : world.sources()) {
      Set<Long> good = new TreeSet<>();
      for (Poll poll : log.polls(source.key())) {
        if (poll.outcome().isGood()) {
          good.add(Math.floorDiv(poll.at().toEpochMilli() + 59_999, 60_000L));
        }
      }
      for (Map.Entry<Instant, Coverage> hour : log.coverage(source.key()).entrySet()) {
        assertThat(hour.getValue().covered())
            .as("%s %s", source.key(), hour.getKey())
            .isEqualTo(covered(good, hour.getValue()));
      }
    }
    assertThat(hours(plan.silenced(world), plan.silencedFrom(), plan.silencedTo()))
        .isNotEmpty()
        .allMatch(hour -> hour.covered() == 0);
    assertThat(hours(plan.tokenless(world), plan.tokenLostAt(), plan.tokenRenewedAt()))
        .isNotEmpty()
        .allMatch(hour -> hour.covered() == 0);
    assertThat(hours(plan.forbidden(world), plan.forbiddenFrom(), plan.end()))
        .isNotEmpty()
        .allMatch(hour -> hour.covered() == 0);
    assertThat(hours(plan.untroubled(world), WeekPlan.BEGIN, plan.end()))
        .isNotEmpty()
        .allMatch(hour -> hour.covered() == hour.minutes());
  }

  /** The whole hours within an outage that no reading before it covers. */
  private List<Coverage> hours(SourceKey source, Instant from, Instant to) {
    Instant first = from.plus(Duration.ofMinutes(BOUND));
    return log.coverage(source).values().stream()
        .filter(hour -> !hour.hour().isBefore(first))
        .filter(hour -> !hour.hour().plus(Duration.ofHours(1)).isAfter(to))
        .toList();
  }

  private static int covered(Set<Long> good, Coverage hour) {
    long first = hour.hour().toEpochMilli() / 60_000;
    int covered = 0;
    for (long minute = first; minute < first + hour.minutes(); minute++) {
      for (long back = 0; back < BOUND; back++) {
        if (good.contains(minute - back)) {
          covered++;
          break;
        }
      }
    }
    return covered;
  }

  /** Each source's state says what to do about it. */
  void statesTellWhatIsWrong() {
    assertThat(log.state(plan.forbidden(world)).map(SourceState::state))
        .contains(SourceState.State.PERMISSION_MISSING);
    assertThat(log.state(plan.silenced(world)).map(SourceState::state))
        .contains(SourceState.State.FRESH);
    assertThat(log.state(plan.tokenless(world)).map(SourceState::state))
        .contains(SourceState.State.FRESH);
    assertThat(log.state(plan.throttled(world)).map(SourceState::state))
        .contains(SourceState.State.FRESH);
    assertThat(log.polls(plan.tokenless(world)))
        .anyMatch(poll -> poll.outcome() == PollOutcome.TOKEN_INVALID);
    assertThat(log.polls(plan.throttled(world)))
        .anyMatch(poll -> poll.outcome() == PollOutcome.THROTTLED && poll.until() != null);
    assertThat(log.polls(plan.silenced(world)))
        .anyMatch(poll -> poll.outcome() == PollOutcome.UNAVAILABLE);
  }

  /** Followers are those that the platform told last. */
  void followersAreTrue() {
    for (SimulatedSource source : world.sources()) {
      if (WeekPlan.isFacebook(source.key())) {
        Followers told = log.followers(source.key()).orElseThrow();
        Instant readAt = told.readAt();
        long now = source.followersAt(readAt);
        // They are asked for once an hour, and change by the hour.
        long before = source.followersAt(readAt.minus(Duration.ofHours(1)));
        assertThat(told.followers()).as(source.key().text()).isIn(now, before);
      }
    }
  }
}
