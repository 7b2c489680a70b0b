package org.lantoa.stream.totals;

import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.lantoa.model.Horizon;
import org.lantoa.model.Tally;

/**
 * The rolling sums of the current key's scope, for whoever emits by another clock than {@link
 * TotalsOperator}: the benchmarks do it by log time, as what they are compared with does.
 */
public final class ScopeSums {
  private final TotalsState state;

  /** Opens the state that the operator keeps, too. */
  public ScopeSums(RuntimeContext context) {
    state = new TotalsState(context);
  }

  /** Adds what is dated at an instant. */
  public void add(DatedFigures dated) {
    ScopeFigures scope = state.scope();
    state.rolling(scope).add(List.of(dated));
    state.keep(scope);
  }

  /**
   * Moves T on.
   *
   * @param to a whole minute
   * @return sums that are good until the next call
   */
  public AsOf advance(long to) {
    ScopeFigures scope = state.scope();
    state.rolling(scope).advance(to);
    state.keep(scope);
    return scope::gains;
  }

  /** The sums as of one instant. */
  public interface AsOf {
    /** Gains within a horizon. */
    Tally gains(Horizon horizon);
  }
}
