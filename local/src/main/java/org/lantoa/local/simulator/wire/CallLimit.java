package org.lantoa.local.simulator.wire;

import java.time.Duration;

/**
 * How often may be called.
 *
 * @param calls how many calls make 100 %
 * @param window over how long they are counted
 * @param block for how long nothing is answered once 100 % are passed
 * @param lengthening by how much each call meanwhile lengthens that
 * @param kind how it is told
 */
public record CallLimit(
    int calls, Duration window, Duration block, Duration lengthening, FaultKind kind) {
  /** 4,800 calls in 24 hours, as a page with one engaged user has. */
  public static final CallLimit OF_A_PAGE =
      new CallLimit(
          4800,
          Duration.ofHours(24),
          Duration.ofMinutes(60),
          Duration.ofMinutes(5),
          FaultKind.PAGE_LIMIT_80001);

  /** Refuses limits that nothing passes. */
  public CallLimit {
    if (calls < 1 || window.isZero() || window.isNegative()) {
      throw new IllegalArgumentException(calls + " calls in " + window + " let nobody call");
    }
    if (kind.group() != FaultKind.Group.LIMIT) {
      throw new IllegalArgumentException(kind + " does not tell of a limit");
    }
  }
}
