package org.lantoa.local.verify;

import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.search.archive.ScopeSums;

/** Adds records up, one scope's worth. */
final class ScopeAdder {
  private final long[] sums = new long[Measure.SLOTS];
  private final long[] known = new long[Measure.SLOTS];
  private long records;
  private long removed;

  void addPost(Counts counts, boolean isRemoved) {
    long[] values = counts.values();
    for (Measure measure : Measure.values()) {
      int slot = measure.slot();
      sums[slot] = Math.addExact(sums[slot], values[slot]);
      known[slot] += counts.isKnown(measure) ? 1 : 0;
    }
    records++;
    removed += isRemoved ? 1 : 0;
  }

  void addGain(long[] deltas) {
    for (int slot = 0; slot < deltas.length; slot++) {
      sums[slot] = Math.addExact(sums[slot], deltas[slot]);
    }
    records++;
  }

  ScopeSums sums() {
    return new ScopeSums(records, new Tally(sums), new Tally(known), removed);
  }
}
