package org.lantoa.stream.totals;

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
 * State of scopes as layout 1 kept it, an object for each bucket: read, taken over, never written.
 */
final class FirstLayout {
  private static final ValueStateDescriptor<ScopeState> SCOPE =
      new ValueStateDescriptor<>("scope", ScopeState.TYPE);
  private static final MapStateDescriptor<Long, long[]> MINUTES = vectors("minutes");
  private static final MapStateDescriptor<Long, long[]> HOURS = vectors("hours");
  private static final MapStateDescriptor<Long, long[]> LATER = vectors("later");

  private static final int HALF = 32;

  private final ValueState<ScopeState> scope;
  private final MapState<Long, long[]> minutes;
  private final MapState<Long, long[]> hours;
  private final MapState<Long, long[]> later;

  FirstLayout(RuntimeContext context) {
    scope = context.getState(SCOPE);
    minutes = context.getMapState(MINUTES);
    hours = context.getMapState(HOURS);
    later = context.getMapState(LATER);
  }

  private static MapStateDescriptor<Long, long[]> vectors(String name) {
    return new MapStateDescriptor<>(
        name, Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);
  }

  /** Takes over what was kept of the current scope; nothing is known of it if nothing was kept. */
  ScopeFigures take(Buckets newMinutes, Buckets newHours, Later newLater) {
    @Nullable ScopeState found = StateAccess.get(scope::value);
    if (found == null) {
      return ScopeFigures.empty();
    }
    move(minutes, newMinutes);
    move(hours, newHours);
    moveLater(newLater);
    scope.clear();
    return ScopeFigures.of(found);
  }

  // Both minutes stood in the one key: since when it holds, and its date.
  private void moveLater(Later into) {
    StateAccess.run(
        () ->
            later
                .entries()
                .forEach(
                    e ->
                        into.add(
                            new DatedFigures(
                                (long) (int) (long) e.getKey() * RollingTotals.MINUTE,
                                Figures.padded(e.getValue()),
                                (e.getKey() >> HALF) * RollingTotals.MINUTE))));
    into.keep();
    later.clear();
  }

  private static void move(MapState<Long, long[]> from, Buckets into) {
    StateAccess.run(
        () -> from.entries().forEach(e -> into.add(e.getKey(), Figures.padded(e.getValue()))));
    into.keep();
    from.clear();
  }
}
