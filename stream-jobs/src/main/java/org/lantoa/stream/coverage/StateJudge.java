package org.lantoa.stream.coverage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.SourceState.State;

/**
 * Says how a source stands. What someone must mend, and what forbids to read on, shows at once;
 * what may pass by itself (no answer, half an answer) shows when the source becomes late by it.
 */
final class StateJudge {
  private StateJudge() {}

  /**
   * A state and when it began.
   *
   * @param state the state
   * @param since when the source came to it
   */
  record Verdict(State state, Instant since) {}

  /**
   * The state as of an instant of log time.
   *
   * @param bound within how many minutes a good poll counts as fresh
   */
  static Verdict judge(SourceStanding standing, Instant now, int bound) {
    State state = state(standing, now, bound);
    if (state.wireName().equals(standing.state())) {
      return new Verdict(state, standing.since());
    }
    Instant end = end(standing, bound);
    Instant newest = standing.newestAt();
    return end != null && state == State.LATE && end.isAfter(newest)
        ? new Verdict(state, end)
        : new Verdict(state, newest);
  }

  private static State state(SourceStanding standing, Instant now, int bound) {
    PollOutcome newest = standing.newestOutcome();
    return switch (newest) {
      case THROTTLED -> State.THROTTLED;
      case TOKEN_INVALID -> State.TOKEN_INVALID;
      case PERMISSION_MISSING -> State.PERMISSION_MISSING;
      case COMPLETE, PARTIAL, UNAVAILABLE, UNREADABLE -> {
        Instant end = end(standing, bound);
        yield end != null && now.isBefore(end) ? State.FRESH : State.LATE;
      }
    };
  }

  /** When the newest good poll stops to be fresh; absent if there is none. */
  static @Nullable Instant end(SourceStanding standing, int bound) {
    Instant good = standing.lastGoodAt();
    return good == null ? null : good.plus(Duration.ofMinutes(bound));
  }

  /** What more is to be said of the newest attempt. */
  static @Nullable String detail(SourceStanding standing, State state) {
    if (standing.detail() != null) {
      return standing.detail();
    }
    PollOutcome newest = standing.newestOutcome();
    boolean isTold = newest.isGood() || state.wireName().equals(newest.wireName());
    return isTold ? null : newest.wireName();
  }
}
