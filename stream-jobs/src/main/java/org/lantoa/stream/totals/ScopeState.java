package org.lantoa.stream.totals;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.lantoa.model.Horizon;
import org.lantoa.model.Tally;

/**
 * All of a scope that is not kept by bucket, as layout 1 kept it; see {@link ScopeFigures}.
 *
 * @param layout version of this layout, {@link #LAYOUT}
 * @param asOf the tick up to which the rolling sums hold, in milliseconds; {@link
 *     ScopeFigures#NEVER} before the first
 * @param sums per wire name of the horizon, see {@link Figures}
 * @param posts posts of the scope
 * @param removed of these, how many are removed now
 * @param known of these, how many had each measure known at least once
 * @param due whether an emission is pending
 */
public record ScopeState(
    int layout,
    long asOf,
    Map<String, long[]> sums,
    long posts,
    long removed,
    Tally known,
    boolean due) {

  /** The only layout of this form. */
  public static final int LAYOUT = 1;

  /** How Flink serializes it. */
  public static final TypeInformation<ScopeState> TYPE = Types.POJO(ScopeState.class);

  /** Refuses a layout that this version does not know. */
  public ScopeState {
    if (layout != LAYOUT) {
      throw new IllegalArgumentException(
          "totals of layout "
              + layout
              + " cannot be read by a program that knows "
              + LAYOUT
              + "; start the program that wrote the checkpoint");
    }
    Map<String, long[]> copies = new HashMap<>();
    sums.forEach((horizon, figures) -> copies.put(horizon, Figures.padded(figures)));
    for (Horizon horizon : Horizon.values()) {
      copies.computeIfAbsent(horizon.wireName(), name -> Figures.zero());
    }
    sums = copies;
  }
}
