package org.lantoa.ingest.files;

/**
 * Rows of a fixed number of longs under fingerprints, in one flat array: an open-addressed hash
 * table that costs some 100 bytes a row where objects would cost several times that.
 */
final class FingerprintTable {
  private static final int KEY_CELLS = 2;

  private final int width;
  private long[] cells;
  private int slots = 1 << 10;
  private int size;

  /**
   * An empty table.
   *
   * @param columns how many longs each row holds
   */
  FingerprintTable(int columns) {
    this.width = KEY_CELLS + columns;
    this.cells = new long[slots * width];
  }

  /** How many rows there are. */
  int size() {
    return size;
  }

  /** The row under a key, or −1. */
  int find(Fingerprint key) {
    int slot = slotOf(key);
    return isFree(slot) ? -1 : slot;
  }

  /** Adds a row of zeros under a key that is not there yet; earlier row numbers become invalid. */
  int add(Fingerprint key) {
    if ((size + 1) * 4L > slots * 3L) {
      grow();
    }
    int slot = slotOf(key);
    cells[slot * width] = high(key);
    cells[slot * width + 1] = key.low();
    size++;
    return slot;
  }

  long get(int row, int column) {
    return cells[row * width + KEY_CELLS + column];
  }

  void set(int row, int column, long value) {
    cells[row * width + KEY_CELLS + column] = value;
  }

  // A free slot has 0 as the high half of its key.
  private static long high(Fingerprint key) {
    return key.high() == 0 ? 1 : key.high();
  }

  private boolean isFree(int slot) {
    return cells[slot * width] == 0;
  }

  private int slotOf(Fingerprint key) {
    int slot = (int) (key.low() & slots - 1);
    while (!isFree(slot)
        && (cells[slot * width] != high(key) || cells[slot * width + 1] != key.low())) {
      slot = slot + 1 & slots - 1;
    }
    return slot;
  }

  private void grow() {
    long[] old = cells;
    slots = Math.multiplyExact(slots, 2);
    cells = new long[Math.multiplyExact(slots, width)];
    for (int at = 0; at < old.length; at += width) {
      if (old[at] != 0) {
        int slot = slotOf(new Fingerprint(old[at], old[at + 1]));
        System.arraycopy(old, at, cells, slot * width, width);
      }
    }
  }
}
