package org.lantoa.stream.totals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.StateAccess;
import org.lantoa.stream.state.Unpacker;

/** What {@link Later} keeps, in Flink's map state, an entry for each key. */
final class StoredLater implements Buckets {
  private final MapState<Long, byte[]> entries;
  private final Packer packer = new Packer();
  private final Unpacker unpacker = new Unpacker();
  private final long[] scratch = Figures.zero();

  StoredLater(MapState<Long, byte[]> entries) {
    this.entries = entries;
  }

  @Override
  public long @Nullable [] at(long key) {
    byte[] found = StateAccess.<byte @Nullable []>get(() -> entries.get(key));
    if (found == null) {
      return null;
    }
    long[] figures = Figures.zero();
    Figures.addPacked(unpacker.of(found), figures);
    return figures;
  }

  @Override
  public void add(long key, long[] figures) {
    long[] before = at(key);
    long[] sum = figures;
    if (before != null) {
      Figures.add(before, figures);
      sum = before;
    }
    Figures.pack(sum, packer.reset());
    byte[] packed = packer.toBytes();
    StateAccess.run(() -> entries.put(key, packed));
  }

  @Override
  public void forEach(long from, long to, Visitor visitor) {
    for (Map.Entry<Long, byte[]> entry : within(from, to)) {
      Arrays.fill(scratch, 0);
      Figures.addPacked(unpacker.of(entry.getValue()), scratch);
      visitor.visit(entry.getKey(), scratch);
    }
  }

  @Override
  public void release(long from, long to) {
    within(from, to).forEach(entry -> StateAccess.run(() -> entries.remove(entry.getKey())));
  }

  private List<Map.Entry<Long, byte[]>> within(long from, long to) {
    List<Map.Entry<Long, byte[]>> found = new ArrayList<>();
    StateAccess.run(
        () -> {
          for (Map.Entry<Long, byte[]> entry : entries.entries()) {
            if (entry.getKey() >= from && entry.getKey() < to) {
              found.add(Map.entry(entry.getKey(), entry.getValue()));
            }
          }
        });
    return found;
  }
}
