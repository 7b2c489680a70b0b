package org.lantoa.stream.totals;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;

/** Map state of one key. */
final class TestingMapState<V> implements MapState<Long, V> {
  private final TreeMap<Long, V> entries = new TreeMap<>();

  @Override
  public @Nullable V get(Long key) {
    return entries.get(key);
  }

  @Override
  public void put(Long key, V value) {
    entries.put(key, value);
  }

  @Override
  public void putAll(Map<Long, V> all) {
    entries.putAll(all);
  }

  @Override
  public void remove(Long key) {
    entries.remove(key);
  }

  @Override
  public boolean contains(Long key) {
    return entries.containsKey(key);
  }

  @Override
  public Iterable<Map.Entry<Long, V>> entries() {
    return entries.entrySet();
  }

  @Override
  public Iterable<Long> keys() {
    return entries.keySet();
  }

  @Override
  public Iterable<V> values() {
    return entries.values();
  }

  @Override
  public Iterator<Map.Entry<Long, V>> iterator() {
    return entries.entrySet().iterator();
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public void clear() {
    entries.clear();
  }
}
