package org.lantoa.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lantoa.ingest.http.PlatformHttpException.Code;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.TestingClock;

@Timeout(60)
class ResilienceTest {
  private final TestingClock clock = new TestingClock(Instant.parse("2026-01-31T02:59:00Z"));
  private int attempts;

  @Test
  void repeatsWhatPassesUntilItHasPassed() throws Exception {
    Resilience<String> resilience = resilience(3, 100, 100);
    Deque<String> answers = new ArrayDeque<>(List.of("busy", "busy", "good"));
    assertThat(resilience.call(() -> next(answers))).isEqualTo("good");
    assertThat(attempts).isEqualTo(3);
  }

  @Test
  void givesTheLastAnswerOnceTheRepetitionsAreUsedUp() throws Exception {
    Resilience<String> resilience = resilience(3, 100, 100);
    assertThat(resilience.call(this::busy)).isEqualTo("busy");
    assertThat(attempts).isEqualTo(4);
  }

  @Test
  void repeatsFailuresThatMayPassAndNoOthers() {
    for (Code code : Code.values()) {
      attempts = 0;
      Resilience<String> resilience = resilience(2, 100, 100);
      assertThatThrownBy(() -> resilience.call(() -> fail(code)))
          .isInstanceOfSatisfying(
              PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(code));
      assertThat(attempts).as(code.text()).isEqualTo(code.mayPass() ? 3 : 1);
    }
  }

  @Test
  void neverRepeatsAFinalAnswer() throws Exception {
    Resilience<String> resilience = resilience(3, 100, 100);
    assertThat(resilience.call(() -> next(new ArrayDeque<>(List.of("no"))))).isEqualTo("no");
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void keepsToTheRepetitionsOfAnHourOfItsClock() throws Exception {
    Resilience<String> resilience = resilience(3, 5, 100);
    for (int i = 0; i < 4; i++) {
      resilience.call(this::busy);
    }
    assertThat(attempts).isEqualTo(4 + 5);
    clock.move(Duration.ofMinutes(1));
    resilience.call(this::busy);
    assertThat(attempts).isEqualTo(4 + 5 + 1 + 3);
  }

  @Test
  void leavesAPlatformAloneThatFailsAgainAndAgain() throws Exception {
    Resilience<String> resilience = resilience(0, 100, 3);
    for (int i = 0; i < 3; i++) {
      resilience.call(this::busy);
    }
    assertThatThrownBy(() -> resilience.call(this::busy))
        .isInstanceOfSatisfying(
            PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(Code.CIRCUIT_OPEN));
    assertThat(attempts).isEqualTo(3);
  }

  @Test
  void triesAgainAfterThePause() throws Exception {
    Resilience<String> resilience =
        new Resilience<>(settings(0, 100, 1, Duration.ofMillis(1)), "busy"::equals, clock);
    resilience.call(this::busy);
    Eventually.holds(
        () -> {
          try {
            assertThat(resilience.call(() -> "good")).isEqualTo("good");
          } catch (PlatformHttpException stillOpen) {
            throw new AssertionError(stillOpen);
          }
        });
  }

  @Test
  void isNotClosedByWhatIsNoFailureOfThePlatform() throws Exception {
    Resilience<String> resilience = resilience(0, 100, 2);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> resilience.call(() -> fail(Code.NOT_JSON)))
          .isInstanceOf(PlatformHttpException.class);
    }
    assertThat(resilience.call(() -> "good")).isEqualTo("good");
  }

  @Test
  void endsWhenItsThreadIsInterruptedWhileItPauses() {
    Resilience<String> resilience =
        new Resilience<>(
            new ResilienceSettings(
                Duration.ofHours(1), Duration.ofHours(2), 0, 3, 100, 100, Duration.ofHours(1)),
            "busy"::equals,
            clock);
    assertThatThrownBy(
            () ->
                resilience.call(
                    () -> {
                      Thread.currentThread().interrupt();
                      return busy();
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  private String busy() {
    attempts++;
    return "busy";
  }

  private String next(Deque<String> answers) {
    attempts++;
    return answers.removeFirst();
  }

  private String fail(Code code) throws PlatformHttpException {
    attempts++;
    throw new PlatformHttpException(code, "GET /x");
  }

  private Resilience<String> resilience(int perRequest, int perHour, int circuit) {
    return new Resilience<>(
        settings(perRequest, perHour, circuit, Duration.ofHours(1)), "busy"::equals, clock);
  }

  private static ResilienceSettings settings(
      int perRequest, int perHour, int circuit, Duration pause) {
    return new ResilienceSettings(
        Duration.ofNanos(1000), Duration.ofMillis(1), 0.5, perRequest, perHour, circuit, pause);
  }
}
