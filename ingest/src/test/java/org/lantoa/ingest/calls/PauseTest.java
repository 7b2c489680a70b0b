package org.lantoa.ingest.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.testing.TestingClock;

class PauseTest {
  private static final Instant NOW = Instant.parse("2026-11-26T05:00:00Z");

  private final TestingClock clock = new TestingClock(NOW);
  private int others;
  @TempDir private Path folder;
  private Pause pause;

  @BeforeEach
  void open() {
    pause = pause("token");
  }

  private Pause pause(String name) {
    return new Pause(clock, PauseFile.in(folder, "token", name));
  }

  private Duration begin(String... retryAfter) {
    SourceException held = pause.begin("rate-limit", List.of(retryAfter));
    return Duration.between(clock.instant(), Objects.requireNonNull(held.until()));
  }

  @Test
  void isOverWhenItsTimeIsAndNotAMillisecondSooner() throws Exception {
    pause.requireOver();
    assertThat(begin()).hasMinutes(1);
    clock.set(NOW.plusSeconds(60).minusMillis(1));
    SourceException held = catchThrowableOfType(SourceException.class, pause::requireOver);
    assertThat(held.detail()).isEqualTo("rate-limit");
    assertThat(held.until()).isEqualTo(NOW.plusSeconds(60));
    clock.set(NOW.plusSeconds(60));
    pause.requireOver();
  }

  @Test
  void growsUntilACallSucceeds() {
    for (long minutes : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      assertThat(begin()).hasMinutes(minutes);
      clock.move(Duration.ofMinutes(minutes));
    }
    pause.end();
    assertThat(begin()).hasMinutes(1);
  }

  @Test
  void isNeverShortened() {
    assertThat(begin("7200")).hasSeconds(7200);
    clock.move(Duration.ofMinutes(1));
    assertThat(begin()).hasSeconds(7200 - 60);
  }

  @Test
  void holdsAfterARestart() {
    begin("7200");
    clock.move(Duration.ofMinutes(1));
    Pause again = pause("token");
    SourceException held = catchThrowableOfType(SourceException.class, again::requireOver);
    assertThat(held.detail()).isEqualTo("rate-limit");
    assertThat(held.until()).isEqualTo(NOW.plusSeconds(7200));
  }

  @Test
  void isOverWhenAClockThatWasDaysAheadIsSetBack() throws Exception {
    clock.move(Duration.ofDays(3));
    begin();
    clock.set(NOW);
    pause.requireOver();
  }

  @Test
  void takesWhatThePlatformNamesWithinReason() {
    assertThat(begin("90")).hasSeconds(90);
    assertThat(pause("other-" + others++).begin("x", List.of("1")).until())
        .isEqualTo(NOW.plusSeconds(60));
    assertThat(pause("other-" + others++).begin("x", List.of("999999999")).until())
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
    for (String other : List.of("-5", "", "soon", "Wed, 21 Oct 2026 07:28:00 GMT")) {
      assertThat(pause("other-" + others++).begin("x", List.of(other)).until())
          .as(other)
          .isEqualTo(NOW.plusSeconds(60));
    }
  }
}
