package org.lantoa.stream.coverage;

import java.time.LocalDate;
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

/** The keyed state of {@link CoverageOperator}, of the source that is the current key. */
final class CoverageState {
  static final ValueStateDescriptor<SourceStanding> STANDING =
      new ValueStateDescriptor<>("standing", SourceStanding.TYPE);

  /** Per day, counted from the epoch in UTC: one word of good minutes for each of its hours. */
  static final MapStateDescriptor<Long, long[]> GOOD_MINUTES =
      new MapStateDescriptor<>(
          "good-minutes", Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

  /** By day in the registry's zone, as text. */
  static final MapStateDescriptor<String, FollowersRead> FOLLOWERS =
      new MapStateDescriptor<>("followers", Types.STRING, FollowersRead.TYPE);

  /** Broadcast: the offset of the newest registry version that was applied. */
  static final MapStateDescriptor<String, Long> APPLIED =
      new MapStateDescriptor<>("applied-registry-of-coverage", Types.STRING, Types.LONG);

  private static final int HOURS = 24;

  private final ValueState<SourceStanding> standing;
  private final MapState<Long, long[]> goodMinutes;
  private final MapState<String, FollowersRead> followers;

  CoverageState(RuntimeContext context) {
    standing = context.getState(STANDING);
    goodMinutes = context.getMapState(GOOD_MINUTES);
    followers = context.getMapState(FOLLOWERS);
  }

  @Nullable SourceStanding standing() {
    return StateAccess.get(standing::value);
  }

  void keep(SourceStanding now) {
    StateAccess.run(() -> standing.update(now));
  }

  /** The good minutes of an hour, both counted from the epoch. */
  long goodMinutes(long hour) {
    long @Nullable [] words = StateAccess.get(() -> goodMinutes.get(Math.floorDiv(hour, HOURS)));
    return words == null ? 0 : words[Math.floorMod(hour, HOURS)];
  }

  void addGoodMinute(long minute) {
    long hour = Math.floorDiv(minute, 60L);
    long day = Math.floorDiv(hour, HOURS);
    long @Nullable [] found = StateAccess.get(() -> goodMinutes.get(day));
    long[] words = found == null ? new long[HOURS] : found.clone();
    words[Math.floorMod(hour, HOURS)] |= WatchedMinutes.bit(minute);
    StateAccess.run(() -> goodMinutes.put(day, words));
  }

  @Nullable FollowersRead followers(LocalDate day) {
    return StateAccess.get(() -> followers.get(day.toString()));
  }

  void keep(LocalDate day, FollowersRead read) {
    StateAccess.run(() -> followers.put(day.toString(), read));
  }

  /** Forgets what no poll may change any more. */
  void forgetBefore(LocalDate day) {
    List<Long> days = new ArrayList<>();
    StateAccess.run(() -> goodMinutes.keys().forEach(days::add));
    days.stream()
        .filter(kept -> kept < day.toEpochDay())
        .forEach(old -> StateAccess.run(() -> goodMinutes.remove(old)));
    List<String> read = new ArrayList<>();
    StateAccess.run(() -> followers.keys().forEach(read::add));
    read.stream()
        .filter(kept -> LocalDate.parse(kept).isBefore(day))
        .forEach(old -> StateAccess.run(() -> followers.remove(old)));
  }
}
