package org.lantoa.stream.totals;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Buckets in a map. */
final class TestingBuckets implements Buckets {
  private final TreeMap<Long, long[]> buckets = new TreeMap<>();

  @Override
  public long @Nullable [] at(long start) {
    return buckets.get(start);
  }

  @Override
  public void add(long start, long[] figures) {
    Figures.add(buckets.computeIfAbsent(start, key -> Figures.zero()), figures);
  }

  @Override
  public void forEach(long from, long to, Visitor visitor) {
    new TreeMap<>(range(from, to)).forEach(visitor::visit);
  }

  @Override
  public void release(long from, long to) {
    range(from, to).clear();
  }

  @Override
  public void keep() {}

  private Map<Long, long[]> range(long from, long to) {
    return from < to ? buckets.subMap(from, to) : new TreeMap<>();
  }

  int size() {
    return buckets.size();
  }
}
