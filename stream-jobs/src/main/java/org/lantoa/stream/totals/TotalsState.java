package org.lantoa.stream.totals;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.state.StateAccess;

/**
 * The keyed state of {@link TotalsOperator}, of the scope that is the current key. What layout 1
 * left under its own names is taken over when its scope is next touched.
 */
final class TotalsState {
  static final ValueStateDescriptor<ScopeFigures> SCOPE =
      new ValueStateDescriptor<>("scope-figures", ScopeFigures.TYPE);

  /** Figures by minute, an hour to a block. */
  static final MapStateDescriptor<Long, byte[]> MINUTES = blocks("minute-blocks");

  /** Figures by hour, a day to a block. */
  static final MapStateDescriptor<Long, byte[]> HOURS = blocks("hour-blocks");

  /** What holds only later than its date, see {@link Later}. */
  static final MapStateDescriptor<Long, byte[]> LATER = blocks("later-figures");

  /** Hours whose figures changed since they were last written. */
  static final MapStateDescriptor<Long, Boolean> CHANGED_HOURS =
      new MapStateDescriptor<>("changed-hours", Types.LONG, Types.BOOLEAN);

  private static final int MINUTES_OF_A_BLOCK = 60;
  private static final int HOURS_OF_A_BLOCK = 24;

  private final ValueState<ScopeFigures> scope;
  private final Buckets minutes;
  private final Buckets hours;
  private final Later later;
  private final MapState<Long, Boolean> changedHours;
  private final FirstLayout before;

  TotalsState(RuntimeContext context) {
    scope = context.getState(SCOPE);
    minutes =
        new StoredBlocks(context.getMapState(MINUTES), RollingTotals.MINUTE, MINUTES_OF_A_BLOCK);
    hours = new StoredBlocks(context.getMapState(HOURS), RollingTotals.HOUR, HOURS_OF_A_BLOCK);
    later = new Later(context.getMapState(LATER));
    changedHours = context.getMapState(CHANGED_HOURS);
    before = new FirstLayout(context);
  }

  private static MapStateDescriptor<Long, byte[]> blocks(String name) {
    return new MapStateDescriptor<>(
        name, Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  }

  /** The scope's figures; to be changed in place and {@link #keep kept}. */
  ScopeFigures scope() {
    @Nullable ScopeFigures found = StateAccess.get(scope::value);
    return found == null ? before.take(minutes, hours, later) : found;
  }

  void keep(ScopeFigures state) {
    StateAccess.run(() -> scope.update(state));
  }

  RollingTotals rolling(ScopeFigures figures) {
    return new RollingTotals(figures, minutes, hours, later);
  }

  long @Nullable [] hour(long start) {
    return hours.at(start);
  }

  void hourChanged(long start) {
    StateAccess.run(() -> changedHours.put(start, true));
  }

  /** The hours that changed since this was last asked. */
  List<Long> takeChangedHours() {
    List<Long> changed = new ArrayList<>();
    StateAccess.run(() -> changedHours.keys().forEach(changed::add));
    changedHours.clear();
    return changed;
  }
}
