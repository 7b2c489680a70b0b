package org.lantoa.ingest.fingerprint;

/** A fixed number of longs, all 0 at first. */
interface LongCells {
  /** Up to this many stand on the heap (32 MiB); beyond, a small heap would not hold them. */
  long MOST_ON_HEAP = 1L << 22;

  long get(long cell);

  void set(long cell, long value);

  /** Copies the first cells of others. */
  default void copy(LongCells from, long count) {
    for (long cell = 0; cell < count; cell++) {
      set(cell, from.get(cell));
    }
  }

  /**
   * Cells on the heap where they are few, else in a file.
   *
   * @throws java.io.UncheckedIOException if there is no room for the file
   */
  static LongCells of(long cells) {
    return cells <= MOST_ON_HEAP ? new HeapCells((int) cells) : FileCells.of(cells);
  }
}
