package org.lantoa.local.simulator.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The calls for one source: how much of its limit they use, and whether all must be silent. */
public final class CallLedger {
  private static final Duration LONGEST_BLOCK = Duration.ofDays(2);

  private final CallLimit limit;
  private final Deque<Spent> window = new ArrayDeque<>();
  private long used;
  private Instant blockedUntil = Instant.MIN;
  private FaultKind kind;

  /** A ledger without calls. */
  public CallLedger(CallLimit limit) {
    this.limit = limit;
    this.kind = limit.kind();
  }

  private record Spent(Instant at, int calls) {}

  /**
   * How a source stands after a call.
   *
   * @param percent how much of its limit is used
   * @param blocked whether the call gets no answer
   * @param again whether silence had been called for before
   * @param regainMinutes in how many minutes it may call again, rounded up; 0 if it may now
   * @param kind how to tell of it
   */
  public record Standing(
      int percent, boolean blocked, boolean again, long regainMinutes, FaultKind kind) {}

  /** Counts calls. */
  public synchronized Standing call(Instant now, int calls) {
    if (now.isBefore(blockedUntil)) {
      Instant longest = now.plus(LONGEST_BLOCK);
      Instant longer = blockedUntil.plus(limit.lengthening());
      blockedUntil = longer.isAfter(longest) ? longest : longer;
      return standing(now, true);
    }
    if (!blockedUntil.equals(Instant.MIN)) {
      // Regained: counting begins anew.
      window.clear();
      used = 0;
      blockedUntil = Instant.MIN;
    }
    window.add(new Spent(now, calls));
    used += calls;
    for (Instant begin = now.minus(limit.window());
        !window.isEmpty() && window.getFirst().at().isBefore(begin); ) {
      used -= window.removeFirst().calls();
    }
    if (used > limit.calls()) {
      blockedUntil = now.plus(limit.block());
      kind = limit.kind();
    }
    return standing(now, false);
  }

  /** Calls for silence whatever was used. */
  public synchronized Standing block(Instant now, Instant until, FaultKind as) {
    blockedUntil = until.isAfter(blockedUntil) ? until : blockedUntil;
    kind = as;
    return standing(now, false);
  }

  private Standing standing(Instant now, boolean again) {
    boolean isBlocked = now.isBefore(blockedUntil);
    int percent = (int) Math.min(Integer.MAX_VALUE, used * 100 / limit.calls());
    return new Standing(
        isBlocked ? Math.max(percent, 100) : percent,
        isBlocked,
        again,
        isBlocked ? Duration.between(now, blockedUntil).plusSeconds(59).toMinutes() : 0,
        kind);
  }
}
