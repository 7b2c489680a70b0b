package org.lantoa.ingest.fingerprint;

/** Cells in an array. */
final class HeapCells implements LongCells {
  private final long[] cells;

  HeapCells(int cells) {
    this.cells = new long[cells];
  }

  @Override
  public long get(long cell) {
    return cells[(int) cell];
  }

  @Override
  public void copy(LongCells from, long count) {
    if (from instanceof HeapCells heap) {
      System.arraycopy(heap.cells, 0, cells, 0, (int) count);
    } else {
      LongCells.super.copy(from, count);
    }
  }

  @Override
  public void set(long cell, long value) {
    cells[(int) cell] = value;
  }
}
