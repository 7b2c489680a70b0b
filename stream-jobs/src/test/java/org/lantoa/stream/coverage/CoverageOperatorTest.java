package org.lantoa.stream.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.coverage.TestingCoverage.nothing;
import static org.lantoa.stream.coverage.TestingCoverage.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.stream.registry.RegistryVersion;

final class CoverageOperatorTest {
  private static final RegistryVersion API = registry(0, CountingOrigin.API, 60);

  @Test
  void anHourWithoutAGoodPollIsNotCovered() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.tick("2025-03-01T02:15:00Z").poll("2025-03-01T02:15:00Z", PollOutcome.COMPLETE);
      coverage.tick("2025-03-01T04:20:00Z");

      assertThat(coverage.hours()).containsExactly("02:00 45/60", "03:00 15/60", "04:00 0/20");
      assertThat(coverage.state()).isEqualTo("late 2025-03-01T03:15:00Z");
    }
  }

  @Test
  void anAttemptThatFailsCoversNothingAndShows() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.poll("2025-03-01T02:00:00Z", PollOutcome.COMPLETE).tick("2025-03-01T02:00:00Z");
      assertThat(coverage.state()).isEqualTo("fresh 2025-03-01T02:00:00Z");
      coverage.poll("2025-03-01T02:30:00Z", PollOutcome.UNAVAILABLE).tick("2025-03-01T02:31:00Z");
      assertThat(coverage.state()).isEqualTo("fresh 2025-03-01T02:00:00Z");
      assertThat(coverage.states()).last().extracting("detail").isEqualTo("unavailable");
      coverage.tick("2025-03-01T03:00:00Z");
      assertThat(coverage.state()).isEqualTo("late 2025-03-01T03:00:00Z");
      coverage.poll("2025-03-01T03:05:00Z", PollOutcome.TOKEN_INVALID).tick("2025-03-01T03:06:00Z");
      assertThat(coverage.state()).isEqualTo("token-invalid 2025-03-01T03:05:00Z");
      assertThat(coverage.hours()).containsExactly("02:00 60/60", "03:00 0/6");
    }
  }

  @Test
  void aLatePollCoversTheHoursItWasReadIn() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.poll("2025-03-01T02:00:00Z", PollOutcome.COMPLETE).tick("2025-03-01T06:10:00Z");
      assertThat(coverage.hours())
          .containsExactly("02:00 60/60", "03:00 0/60", "04:00 0/60", "05:00 0/60", "06:00 0/10");
      coverage.poll("2025-03-01T03:30:00Z", PollOutcome.COMPLETE).tick("2025-03-01T06:11:00Z");
      assertThat(coverage.hours())
          .containsExactly("02:00 60/60", "03:00 30/60", "04:00 30/60", "05:00 0/60", "06:00 0/11");
      coverage.poll("2025-03-01T01:50:00Z", PollOutcome.COMPLETE).tick("2025-03-01T06:12:00Z");
      assertThat(coverage.hours()).startsWith("01:00 10/60", "02:00 60/60", "03:00 30/60");
    }
  }

  @Test
  void aPollOfLongAgoChangesNothing() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.tick("2025-03-01T02:00:00Z").poll("2025-01-01T02:00:00Z", PollOutcome.COMPLETE);
      coverage.tick("2025-03-01T03:00:00Z");

      assertThat(coverage.hours()).isEmpty();
      assertThat(coverage.timers()).isZero();
    }
  }

  @Test
  void filesAndUnknownSourcesHaveNone() throws Exception {
    for (RegistryVersion version :
        new RegistryVersion[] {registry(0, CountingOrigin.TEMPLATE, 60), nothing(0)}) {
      try (TestingCoverage coverage = TestingCoverage.open(version)) {
        coverage.poll("2025-03-01T02:00:00Z", PollOutcome.COMPLETE).tick("2025-03-01T05:00:00Z");

        assertThat(coverage.hours()).isEmpty();
        assertThat(coverage.states()).isEmpty();
      }
    }
  }

  @Test
  void aSourceThatTheRegistryNamesLaterIsToldFromItsFirstAttempt() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(nothing(0))) {
      coverage.poll("2025-03-01T02:00:00Z", PollOutcome.COMPLETE).tick("2025-03-01T03:30:00Z");
      coverage.publish(registry(1, CountingOrigin.API, 60)).tick("2025-03-01T03:40:00Z");

      assertThat(coverage.hours()).containsExactly("02:00 60/60", "03:00 0/40");
    }
  }

  @Test
  void aRestartGoesOnWhereItWas() throws Exception {
    try (TestingCoverage before = TestingCoverage.open(API)) {
      before.poll("2025-03-01T02:15:00Z", PollOutcome.COMPLETE).tick("2025-03-01T02:20:00Z");
      try (TestingCoverage after = before.restarted(API)) {
        after.tick("2025-03-01T03:50:00Z");

        assertThat(after.hours()).containsExactly("02:00 45/60", "03:00 15/50");
        assertThat(after.state()).isEqualTo("late 2025-03-01T03:15:00Z");
      }
    }
  }

  @Test
  void ticksWhileCatchingUpWriteEachHourOnce() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.poll("2025-03-01T02:00:00Z", PollOutcome.COMPLETE);
      coverage.tick("2025-03-02T02:00:00Z");

      assertThat(coverage.hours()).hasSize(24);
      assertThat(coverage.timers()).isEqualTo(1);
    }
  }

  @Test
  void monthsThatPassAtOnceLoseNoPoll() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.tick("2025-03-01T02:00:00Z");
      coverage.poll("2025-03-01T02:00:00Z", PollOutcome.COMPLETE);
      coverage.poll("2025-03-20T07:30:00Z", PollOutcome.COMPLETE);
      coverage.tick("2025-05-01T00:00:00Z");

      assertThat(coverage.hours()).hasSize(61 * 24 - 2).contains("02:00 60/60", "07:00 30/60");
    }
  }

  @Test
  void aSourceThatWasTakenOutHasNoHoursOfItsAbsence() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.poll("2025-03-01T02:00:00Z", PollOutcome.COMPLETE).tick("2025-03-01T03:00:00Z");
      coverage.publish(nothing(1)).tick("2025-03-03T05:00:00Z");
      coverage.publish(registry(2, CountingOrigin.API, 60)).tick("2025-03-03T06:00:00Z");

      assertThat(coverage.hours()).containsExactly("02:00 60/60", "05:00 0/60");
    }
  }

  @Test
  void aLongBoundLooksFarBack() throws Exception {
    int days = 50;
    try (TestingCoverage coverage =
        TestingCoverage.open(registry(0, CountingOrigin.API, days * 24 * 60))) {
      coverage.poll("2025-03-01T02:00:00Z", PollOutcome.COMPLETE).tick("2025-03-01T03:00:00Z");
      coverage.tick("2025-04-08T00:00:00Z").tick("2025-04-12T02:00:00Z");

      assertThat(coverage.hours()).hasSize(42 * 24).containsOnly(hourly("60/60"));
    }
  }

  private static String[] hourly(String covered) {
    return java.util.stream.IntStream.range(0, 24)
        .mapToObj(hour -> String.format(java.util.Locale.ROOT, "%02d:00 %s", hour, covered))
        .toArray(String[]::new);
  }

  @Test
  void theLastReadingOfADayIsItsNumberOfFollowers() throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.poll(followers("2025-03-01T10:00:00Z", 100L));
      coverage.poll(followers("2025-03-01T16:59:00Z", 101L));
      coverage.poll(followers("2025-03-01T15:00:00Z", 999L)); // Read before, come later.
      coverage.poll(followers("2025-03-01T17:00:00Z", 102L)); // The next day in Vietnam.
      coverage.poll(followers("2025-03-01T18:00:00Z", null));

      assertThat(coverage.followers())
          .extracting(f -> f.day() + " " + f.followers())
          .containsExactly("2025-03-01 100", "2025-03-01 101", "2025-03-02 102");
    }
  }

  private static Poll followers(String at, @Nullable Long followers) {
    return new Poll(
        TestingCoverage.SOURCE,
        Instant.parse(at),
        PollOutcome.COMPLETE,
        null,
        null,
        1,
        1,
        followers);
  }
}
