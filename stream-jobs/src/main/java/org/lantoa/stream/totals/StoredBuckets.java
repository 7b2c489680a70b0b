package org.lantoa.stream.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.state.StateAccess;

/** Buckets in Flink's map state. */
final class StoredBuckets implements Buckets {
  // Up to a day of minutes each is looked up; a wider range is answered by reading all there are.
  private static final long LOOKED_UP = 1_500;

  private final MapState<Long, long[]> buckets;
  private final long step;

  StoredBuckets(MapState<Long, long[]> buckets, long step) {
    this.buckets = buckets;
    this.step = step;
  }

  @Override
  public long @Nullable [] at(long start) {
    return StateAccess.<long @Nullable []>get(() -> buckets.get(start));
  }

  @Override
  public void put(long start, long[] figures) {
    StateAccess.run(() -> buckets.put(start, figures));
  }

  @Override
  public void remove(long start) {
    StateAccess.run(() -> buckets.remove(start));
  }

  @Override
  public void forEach(long from, long to, BiConsumer<Long, long[]> visitor) {
    if (from > to - LOOKED_UP * step) {
      for (long start = from; start < to; start += step) {
        long[] figures = at(start);
        if (figures != null) {
          visitor.accept(start, figures);
        }
      }
    } else {
      within(from, to).forEach(entry -> visitor.accept(entry.getKey(), entry.getValue()));
    }
  }

  private List<Map.Entry<Long, long[]>> within(long from, long to) {
    List<Map.Entry<Long, long[]>> found = new ArrayList<>();
    StateAccess.run(
        () -> {
          for (Map.Entry<Long, long[]> entry : buckets.entries()) {
            if (entry.getKey() >= from && entry.getKey() < to) {
              found.add(Map.entry(entry.getKey(), entry.getValue()));
            }
          }
        });
    return found;
  }
}
