package org.lantoa.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;

final class SteadyScheduleTest {
  private static final Instant NOW = Instant.parse("2026-01-31T02:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final SteadySchedule schedule = new SteadySchedule(QUARTER, 7);

  @Test
  void readsAtItsPaceAndAtLeastTwiceWithinTheBound() {
    assertThat(after(PollOutcome.COMPLETE, null, 60)).isBetween(Duration.ofMinutes(14), QUARTER);
    assertThat(after(PollOutcome.COMPLETE, null, 10))
        .isBetween(Duration.ofSeconds(280), Duration.ofMinutes(5));
    assertThat(after(PollOutcome.UNREADABLE, null, 60)).isBetween(Duration.ofMinutes(14), QUARTER);
  }

  @Test
  void spreadsTheStartButKeepsNobodyWaitingForLong() {
    assertThat(Duration.between(NOW, schedule.first(source(1, 60), 1, NOW)))
        .isLessThanOrEqualTo(Duration.ofSeconds(5));
    List<Duration> firsts =
        IntStream.range(0, 1000)
            .mapToObj(id -> Duration.between(NOW, schedule.first(source(id, 60), 1000, NOW)))
            .toList();
    assertThat(firsts).allMatch(first -> !first.isNegative() && first.compareTo(QUARTER) <= 0);
    for (int minute = 0; minute < 15; minute++) {
      Duration from = Duration.ofMinutes(minute);
      Duration to = from.plusMinutes(1);
      assertThat(firsts.stream().filter(f -> f.compareTo(from) >= 0 && f.compareTo(to) < 0))
          .hasSizeBetween(30, 110);
    }
    SteadySchedule same = new SteadySchedule(QUARTER, 7);
    assertThat(same.first(source(1, 60), 1, NOW))
        .isEqualTo(new SteadySchedule(QUARTER, 7).first(source(1, 60), 1, NOW));
  }

  @Test
  void triesWhatDidNotAnswerAgainAfterGrowingPauses() {
    assertThat(after(PollOutcome.UNAVAILABLE, null, 60)).isBetween(seconds(45), seconds(60));
    assertThat(after(PollOutcome.UNAVAILABLE, null, 60)).isBetween(seconds(90), seconds(120));
    assertThat(after(PollOutcome.UNAVAILABLE, null, 60)).isBetween(seconds(180), seconds(240));
    for (int i = 0; i < 60; i++) {
      assertThat(after(PollOutcome.UNAVAILABLE, null, 60)).isLessThanOrEqualTo(QUARTER);
    }
    after(PollOutcome.COMPLETE, null, 60);
    assertThat(after(PollOutcome.UNAVAILABLE, null, 60)).isBetween(seconds(45), seconds(60));
  }

  @Test
  void keepsAwayFromAThrottledSourceUntilItIsToldOrForGrowingPauses() {
    Instant until = NOW.plus(Duration.ofHours(7));
    assertThat(after(PollOutcome.THROTTLED, until, 60))
        .isBetween(Duration.ofHours(7), Duration.ofHours(7).plusSeconds(30));
    assertThat(after(PollOutcome.THROTTLED, NOW.minusSeconds(5), 60))
        .isBetween(Duration.ofMillis(1), seconds(30));
    assertThat(after(PollOutcome.THROTTLED, null, 60)).isBetween(Duration.ofMinutes(14), QUARTER);
    assertThat(after(PollOutcome.TOKEN_INVALID, null, 60))
        .isBetween(Duration.ofMinutes(28), Duration.ofMinutes(30));
    assertThat(after(PollOutcome.PERMISSION_MISSING, null, 60))
        .isBetween(Duration.ofMinutes(57), Duration.ofMinutes(60));
    for (int i = 0; i < 60; i++) {
      assertThat(after(PollOutcome.TOKEN_INVALID, null, 60))
          .isLessThanOrEqualTo(Duration.ofHours(6));
    }
  }

  private Duration after(PollOutcome ending, @Nullable Instant until, int boundMinutes) {
    Source source = source(100, boundMinutes);
    Poll poll = new Poll(source.key(), NOW, PollOutcome.COMPLETE, null, null, 0, 0, null);
    return Duration.between(NOW, schedule.next(source, new Attempt(poll, ending, until), NOW));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Source source(int id, int boundMinutes) {
    return TestingSources.api("facebook:" + (id + 1), boundMinutes);
  }
}
