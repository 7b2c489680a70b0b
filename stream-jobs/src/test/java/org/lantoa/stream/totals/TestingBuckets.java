package org.lantoa.stream.totals;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Buckets in a map. */
final class TestingBuckets implements Buckets {
  private final TreeMap<Long, long[]> buckets = new TreeMap<>();

  @Override
  public long @Nullable [] at(long start) {
    return buckets.get(start);
  }

  @Override
  public void put(long start, long[] figures) {
    buckets.put(start, figures);
  }

  @Override
  public void remove(long start) {
    buckets.remove(start);
  }

  @Override
  public void forEach(long from, long to, BiConsumer<Long, long[]> visitor) {
    new TreeMap<>(from < to ? buckets.subMap(from, to) : Map.<Long, long[]>of()).forEach(visitor);
  }

  int size() {
    return buckets.size();
  }
}
