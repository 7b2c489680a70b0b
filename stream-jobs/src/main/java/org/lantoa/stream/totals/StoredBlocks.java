package org.lantoa.stream.totals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.state.StateAccess;

/**
 * Buckets in Flink's map state, many to an entry: on the heap a block is one small array instead of
 * an object for each bucket, and in RocksDB one short value, never all of a scope. Blocks that are
 * added to stay at hand until they are kept, because what is added together mostly falls into the
 * same few: each is looked up and written once.
 */
final class StoredBlocks implements Buckets {
  // Up to three days of hours each is looked up; a wider range is answered by reading all there
  // are.
  private static final long LOOKED_UP = 72;
  private static final byte[] EMPTY = {};

  private final MapState<Long, byte[]> blocks;
  private final long step;
  private final long span;
  private final BucketBlock block = new BucketBlock();
  private final Map<Long, byte[]> added = new HashMap<>();
  private final long[] scratch = Figures.zero();

  /**
   * Buckets behind state.
   *
   * @param step milliseconds of a bucket
   * @param places buckets of a block, at most 256; these two are part of the layout
   */
  StoredBlocks(MapState<Long, byte[]> blocks, long step, int places) {
    this.blocks = blocks;
    this.step = step;
    this.span = step * places;
  }

  @Override
  public long @Nullable [] at(long start) {
    byte[] found = block(RollingTotals.floor(start, span));
    return found == null ? null : block.at(found, place(start));
  }

  @Override
  public void add(long start, long[] figures) {
    long origin = RollingTotals.floor(start, span);
    byte[] found = block(origin);
    added.put(origin, block.added(found == null ? EMPTY : found, place(start), figures));
  }

  @Override
  public void keep() {
    if (!added.isEmpty()) {
      StateAccess.run(() -> blocks.putAll(added));
      added.clear();
    }
  }

  @Override
  public void forEach(long from, long to, Visitor visitor) {
    if (from >= to) {
      return;
    }
    if (isNear(from, to)) {
      for (long origin = RollingTotals.floor(from, span); origin < to; origin += span) {
        byte[] found = block(origin);
        if (found != null) {
          visit(origin, found, from, to, visitor);
        }
      }
    } else {
      for (Map.Entry<Long, byte[]> entry : within(from, to)) {
        visit(entry.getKey(), entry.getValue(), from, to, visitor);
      }
    }
  }

  private boolean isNear(long from, long to) {
    return from > to - LOOKED_UP * span;
  }

  private void visit(long origin, byte[] found, long from, long to, Visitor visitor) {
    int first = from <= origin ? 0 : place(from);
    int end = to >= origin + span ? (int) (span / step) : place(to);
    block.forEach(found, first, end, origin, step, scratch, visitor);
  }

  /**
   * Forgets blocks that end before the range does; what is left of one goes with its last bucket.
   */
  @Override
  public void release(long from, long to) {
    long end = RollingTotals.floor(to, span);
    if (from >= end) {
      return;
    }
    if (isNear(from, end)) {
      for (long origin = RollingTotals.floor(from, span); origin < end; origin += span) {
        remove(origin);
      }
    } else {
      within(from, end).forEach(entry -> remove(entry.getKey()));
    }
  }

  private void remove(long origin) {
    added.remove(origin);
    StateAccess.run(() -> blocks.remove(origin));
  }

  private byte @Nullable [] block(long origin) {
    byte[] atHand = added.isEmpty() ? null : added.get(origin);
    return atHand == null ? StateAccess.<byte @Nullable []>get(() -> blocks.get(origin)) : atHand;
  }

  private int place(long start) {
    return (int) (Math.floorMod(start, span) / step);
  }

  /** The blocks that have a part in a range. */
  private List<Map.Entry<Long, byte[]>> within(long from, long to) {
    keep();
    List<Map.Entry<Long, byte[]>> found = new ArrayList<>();
    StateAccess.run(
        () -> {
          for (Map.Entry<Long, byte[]> entry : blocks.entries()) {
            if (entry.getKey() + span > from && entry.getKey() < to) {
              found.add(Map.entry(entry.getKey(), entry.getValue()));
            }
          }
        });
    return found;
  }
}
