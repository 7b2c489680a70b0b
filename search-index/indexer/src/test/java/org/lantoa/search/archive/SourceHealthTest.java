package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.SourceState.State;

class SourceHealthTest {
  private static final SourceKey KEY = SourceKey.parse("facebook:1");
  private static final Instant GOOD = Instant.parse("2026-01-31T02:00:00Z");
  private static final Instant END = GOOD.plus(Duration.ofMinutes(60));

  @Test
  void saysWhatTheJobSaid() {
    for (State state : State.values()) {
      SourceHealth health = health(source(CountingOrigin.API, "proof"), state, GOOD, GOOD);
      assertThat(health.standing().wireName()).isEqualTo(state.wireName());
      assertThat(health.standing().isTrouble()).isEqualTo(state != State.FRESH);
      assertThat(health.since()).isEqualTo(GOOD);
      assertThat(health.until()).isEqualTo(state == State.THROTTLED ? END : null);
    }
  }

  @Test
  void takesNothingForFreshThatNobodyReadForTooLong() {
    Source source = source(CountingOrigin.API, "proof");

    assertThat(health(source, State.FRESH, GOOD, END.plus(SourceHealth.GRACE)).standing())
        .isEqualTo(SourceStanding.FRESH);
    SourceHealth stale =
        health(source, State.FRESH, GOOD, END.plus(SourceHealth.GRACE).plusMillis(1));
    assertThat(stale.standing()).isEqualTo(SourceStanding.LATE);
    assertThat(stale.since()).isEqualTo(END);
    assertThat(stale.lastGoodAt()).isEqualTo(GOOD);
  }

  @Test
  void takesASourceWithoutAnyAttemptForNothingKnown() {
    SourceHealth health = health(source(CountingOrigin.API, "proof"), null, GOOD, GOOD);

    assertThat(health.standing()).isEqualTo(SourceStanding.NOT_READ);
    assertThat(health.standing().isTrouble()).isTrue();
    assertThat(health.since()).isNull();
    assertThat(health.lastGoodAt()).isNull();
  }

  @Test
  void asksNothingOfSourcesThatFilesFeedAndOfDrafts() {
    assertThat(health(source(CountingOrigin.TEMPLATE, "proof"), State.LATE, GOOD, END).standing())
        .isEqualTo(SourceStanding.FILE_FED);
    assertThat(health(source(CountingOrigin.API, null), State.LATE, GOOD, END).standing())
        .isEqualTo(SourceStanding.DRAFT);
    assertThat(SourceStanding.FILE_FED.isTrouble()).isFalse();
    assertThat(SourceStanding.FILE_FED.isWatched()).isFalse();
    assertThat(SourceStanding.DRAFT.isWatched()).isFalse();
    assertThat(SourceStanding.NOT_READ.isWatched()).isTrue();
  }

  @Test
  void roundsCoverageDownAndGivesNoneForNothing() {
    assertThat(new CoverageSum(1_439, 1_440, 24).percent()).isEqualTo(99);
    assertThat(new CoverageSum(1_440, 1_440, 24).percent()).isEqualTo(100);
    assertThat(new CoverageSum(0, 60, 1).percent()).isZero();
    assertThat(CoverageSum.NONE.isKnown()).isFalse();
    assertThat(CoverageSum.NONE.isPartial()).isFalse();
    assertThatIllegalStateException().isThrownBy(CoverageSum.NONE::percent);
    assertThatIllegalArgumentException().isThrownBy(() -> new CoverageSum(61, 60, 1));
  }

  private static SourceHealth health(
      Source source, @Nullable State state, Instant good, Instant now) {
    Registry registry = new Registry(Registry.DEFAULT_ZONE, List.of(), List.of(source), List.of());
    Map<SourceKey, SourceState> states =
        state == null
            ? Map.of()
            : Map.of(KEY, new SourceState(KEY, state, good, good, END, "page-limit", good, 1));
    return SourceHealth.of(registry, states, now).get(0);
  }

  private static Source source(CountingOrigin origin, @Nullable String proof) {
    return new Source(KEY, "Trang", "Trang", proof, origin, 60, List.of(), List.of());
  }
}
