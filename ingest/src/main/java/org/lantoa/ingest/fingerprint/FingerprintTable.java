package org.lantoa.ingest.fingerprint;

/**
 * Rows of a fixed number of longs under fingerprints: an open-addressed hash table in one flat
 * range of cells, on the heap while it is small and in a file without name beyond, so that the heap
 * it takes does not grow with the rows. Not safe for several threads.
 */
public final class FingerprintTable {
  private static final int KEY_CELLS = 2;
  private static final long FIRST_SLOTS = 1 << 10;

  private final int width;
  private LongCells cells;
  private long slots = FIRST_SLOTS;
  private long size;

  /**
   * An empty table.
   *
   * @param columns how many longs each row holds
   */
  public FingerprintTable(int columns) {
    this.width = KEY_CELLS + columns;
    this.cells = LongCells.of(slots * width);
  }

  /** How many rows there are. */
  public long size() {
    return size;
  }

  /** The row under a key, or −1. */
  public long find(Fingerprint key) {
    long slot = slotOf(high(key), key.low());
    return isFree(slot) ? -1 : slot;
  }

  /**
   * Adds a row of zeros under a key that is not there yet; earlier row numbers become invalid.
   *
   * @throws java.io.UncheckedIOException if the temporary folder has no room for more rows
   */
  public long add(Fingerprint key) {
    if ((size + 1) * 4 > slots * 3) {
      grow();
    }
    long slot = slotOf(high(key), key.low());
    cells.set(slot * width, high(key));
    cells.set(slot * width + 1, key.low());
    size++;
    return slot;
  }

  /** A long of a row. */
  public long get(long row, int column) {
    return cells.get(row * width + KEY_CELLS + column);
  }

  /** Sets a long of a row. */
  public void set(long row, int column, long value) {
    cells.set(row * width + KEY_CELLS + column, value);
  }

  // A free slot has 0 as the high half of its key.
  private static long high(Fingerprint key) {
    return key.high() == 0 ? 1 : key.high();
  }

  private boolean isFree(long slot) {
    return cells.get(slot * width) == 0;
  }

  private long slotOf(long high, long low) {
    long slot = low & slots - 1;
    while (!isFree(slot)
        && (cells.get(slot * width) != high || cells.get(slot * width + 1) != low)) {
      slot = slot + 1 & slots - 1;
    }
    return slot;
  }

  private void grow() {
    LongCells old = cells;
    long oldCells = slots * width;
    slots = Math.multiplyExact(slots, 2L);
    cells = LongCells.of(Math.multiplyExact(slots, width));
    for (long at = 0; at < oldCells; at += width) {
      if (old.get(at) != 0) {
        long to = slotOf(old.get(at), old.get(at + 1)) * width;
        for (int cell = 0; cell < width; cell++) {
          cells.set(to + cell, old.get(at + cell));
        }
      }
    }
  }
}
