package org.lantoa.stream.histories;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Job and reference model agree over random histories. A seed makes the same history again. */
final class HistoriesTest {
  private static final long SEEDS = 1_000_000_000_000L;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void jobAndModelAgree(@ForAll @LongRange(min = 0, max = SEEDS) long seed) {
    AgreedHistory.check(seed);
  }

  @AddLifecycleHook(LongRunsOnly.class)
  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void jobAndModelAgreeTenThousandTimes(@ForAll @LongRange(min = 0, max = SEEDS) long seed) {
    AgreedHistory.check(seed);
  }

  /** Skips what takes minutes, unless the system property {@code lantoa.long} asks for it. */
  static final class LongRunsOnly implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return Boolean.getBoolean("lantoa.long")
          ? SkipResult.doNotSkip()
          : SkipResult.skip("runs with -Dlantoa.long=true only");
    }
  }
}
