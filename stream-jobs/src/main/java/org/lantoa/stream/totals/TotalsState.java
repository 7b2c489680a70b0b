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

/** The keyed state of {@link TotalsOperator}, of the scope that is the current key. */
final class TotalsState {
  static final ValueStateDescriptor<ScopeState> SCOPE =
      new ValueStateDescriptor<>("scope", ScopeState.TYPE);

  /** Figures by first millisecond of the minute. */
  static final MapStateDescriptor<Long, long[]> MINUTES =
      new MapStateDescriptor<>(
          "minutes", Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Figures by first millisecond of the hour. */
  static final MapStateDescriptor<Long, long[]> HOURS =
      new MapStateDescriptor<>(
          "hours", Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

  /** What holds only later than its date, see {@link Later}. */
  static final MapStateDescriptor<Long, long[]> LATER =
      new MapStateDescriptor<>(
          "later", Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Hours whose figures changed since they were last written. */
  static final MapStateDescriptor<Long, Boolean> CHANGED_HOURS =
      new MapStateDescriptor<>("changed-hours", Types.LONG, Types.BOOLEAN);

  private final ValueState<ScopeState> scope;
  private final Buckets minutes;
  private final Buckets hours;
  private final Buckets later;
  private final MapState<Long, Boolean> changedHours;

  TotalsState(RuntimeContext context) {
    scope = context.getState(SCOPE);
    minutes = new StoredBuckets(context.getMapState(MINUTES), RollingTotals.MINUTE);
    hours = new StoredBuckets(context.getMapState(HOURS), RollingTotals.HOUR);
    later = new StoredBuckets(context.getMapState(LATER), 1);
    changedHours = context.getMapState(CHANGED_HOURS);
  }

  ScopeState scope() {
    @Nullable ScopeState found = StateAccess.get(scope::value);
    return found == null ? ScopeState.empty() : found;
  }

  void keep(ScopeState state) {
    StateAccess.run(() -> scope.update(state));
  }

  RollingTotals rolling(ScopeState state) {
    return new RollingTotals(state.asOf(), state.sums(), minutes, hours, later);
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
