package org.lantoa.ingest.table;

import java.util.Arrays;
import java.util.List;

/**
 * Splits a record of one line where it lies whole in a buffer, in one pass over its characters.
 * What nearly all records are; the others are found by {@link RecordReader} line by line and split
 * by {@link CellSplitter}, to which this one is held equal by a test.
 */
final class CellScanner {
  private static final char QUOTE = '"';

  /** Below it letters are composed whatever follows, see {@link Letters}. */
  private static final int FIRST_MARK = 0x300;

  private final char delimiter;
  private char[] buffer = {};
  private int at;
  private int end;
  private String[] cells = new String[16];
  private int width;

  CellScanner(char delimiter) {
    this.delimiter = delimiter;
  }

  /**
   * Reads a record that a line end follows in the buffer; then {@link #cells} and {@link #end} tell
   * it.
   *
   * @return false if it does not end in the buffer, goes on in the next line, or its quotes are
   *     broken
   */
  boolean scan(char[] buffer, int from, int end) {
    this.buffer = buffer;
    this.end = end;
    at = from - 1;
    width = 0;
    do {
      at++;
      boolean isWhole = at < end && buffer[at] == QUOTE ? quoted() : plain();
      if (!isWhole) {
        return false;
      }
    } while (buffer[at] == delimiter);
    return true;
  }

  // Both leave `at` at the delimiter or the line end behind the cell.
  private boolean plain() {
    char[] text = buffer;
    char separator = delimiter;
    int start = at;
    int next = start;
    int bits = 0;
    while (next < end) {
      char c = text[next];
      if (c == separator || c == '\n' || c == '\r') {
        add(start, next, bits);
        at = next;
        return true;
      }
      bits |= c;
      next++;
    }
    return false;
  }

  private boolean quoted() {
    char[] text = buffer;
    int start = at + 1;
    int next = start;
    int bits = 0;
    boolean hasQuotes = false;
    while (next + 1 < end) {
      char c = text[next];
      if (c == QUOTE) {
        char behind = text[next + 1];
        if (behind != QUOTE) {
          add(start, next, bits);
          unquote(hasQuotes);
          at = next + 1;
          return behind == delimiter || isLineEnd(behind);
        }
        hasQuotes = true;
        next++;
      } else if (isLineEnd(c)) {
        return false;
      }
      bits |= c;
      next++;
    }
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void add(int from, int to, int bits) {
    if (width == cells.length) {
      cells = Arrays.copyOf(cells, 2 * width);
    }
    String cell = from == to ? "" : new String(buffer, from, to - from);
    cells[width++] = bits < FIRST_MARK ? cell : Letters.composed(cell);
  }

  private void unquote(boolean hasQuotes) {
    if (hasQuotes) {
      cells[width - 1] = cells[width - 1].replace("\"\"", "\"");
    }
  }

  /** The cells of the record, their letters composed. */
  List<String> cells() {
    // The list copies them; an array of their number spares copying them twice.
    if (cells.length != width) {
      cells = Arrays.copyOf(cells, width);
    }
    return List.of(cells);
  }

  /** Where its line end stands in the buffer. */
  int end() {
    return at;
  }
}
