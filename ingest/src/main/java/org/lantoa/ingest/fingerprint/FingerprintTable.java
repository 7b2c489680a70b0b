package org.lantoa.ingest.fingerprint;

/**
 * Rows of a fixed number of longs under fingerprints, on the heap while they are few and in files
 * without name beyond, so that the heap they take does not grow with the rows. Rows stand in the
 * order in which they were added; an open-addressed hash table, small enough to stay in the
 * processor's cache much longer than the rows, tells where. Not safe for several threads.
 */
public final class FingerprintTable {
  private static final int KEY_CELLS = 2;
  private static final long FIRST_ROWS = 1 << 9;

  /** Slots are twice the rows, so that most keys that are not there meet a free slot at once. */
  private static final int SLOTS_PER_ROW = 2;

  /** The bits of a slot that tell its row, counted from 1; the others are bits of its key. */
  private static final long ROW = (1L << 40) - 1;

  private final int width;
  private LongCells rows;
  private LongCells slots;
  private long capacity = FIRST_ROWS;
  private long size;

  /**
   * An empty table.
   *
   * @param columns how many longs each row holds
   */
  public FingerprintTable(int columns) {
    this.width = KEY_CELLS + columns;
    this.rows = LongCells.of(capacity * width);
    this.slots = LongCells.of(capacity * SLOTS_PER_ROW);
  }

  /** How many rows there are. */
  public long size() {
    return size;
  }

  /** The row under a key, or −1. */
  public long find(Fingerprint key) {
    return (slots.get(slotOf(key.high(), key.low())) & ROW) - 1;
  }

  /**
   * Adds a row of zeros under a key that is not there yet.
   *
   * @throws java.io.UncheckedIOException if the temporary folder has no room for more rows
   */
  public long add(Fingerprint key) {
    if (size == capacity) {
      grow();
    }
    long row = size++;
    rows.set(row * width, key.high());
    rows.set(row * width + 1, key.low());
    slots.set(slotOf(key.high(), key.low()), key.high() & ~ROW | row + 1);
    return row;
  }

  /** A long of a row. */
  public long get(long row, int column) {
    return rows.get(row * width + KEY_CELLS + column);
  }

  /** Sets a long of a row. */
  public void set(long row, int column, long value) {
    rows.set(row * width + KEY_CELLS + column, value);
  }

  /** The slot of a key; a free one, which holds 0, if it is not there. */
  private long slotOf(long high, long low) {
    long last = capacity * SLOTS_PER_ROW - 1;
    long slot = mixed(low) & last;
    long content = slots.get(slot);
    while (content != 0 && !isOf(content, high, low)) {
      slot = slot + 1 & last;
      content = slots.get(slot);
    }
    return slot;
  }

  // Neighbouring ids have fingerprints at even distances, which would crowd some of the slots.
  private static long mixed(long low) {
    long bits = (low ^ low >>> 33) * 0xFF51AFD7ED558CCDL;
    bits = (bits ^ bits >>> 33) * 0xC4CEB9FE1A85EC53L;
    return bits ^ bits >>> 33;
  }

  private boolean isOf(long content, long high, long low) {
    if (((content ^ high) & ~ROW) != 0) {
      return false;
    }
    long cell = ((content & ROW) - 1) * width;
    return rows.get(cell) == high && rows.get(cell + 1) == low;
  }

  private void grow() {
    LongCells old = rows;
    long oldCells = size * width;
    capacity = Math.multiplyExact(capacity, 2L);
    rows = LongCells.of(Math.multiplyExact(capacity, width));
    slots = LongCells.of(capacity * SLOTS_PER_ROW);
    rows.copy(old, oldCells);
    for (long row = 0; row < size; row++) {
      long high = rows.get(row * width);
      slots.set(slotOf(high, rows.get(row * width + 1)), high & ~ROW | row + 1);
    }
  }
}
