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

  private final char delimiter;

  /** No character above it ends a cell without quotes; most are above it. */
  private final char lastSign;

  private char[] buffer = {};
  private int at;
  private int end;
  private String[] cells = new String[16];
  private int width;

  CellScanner(char delimiter) {
    this.delimiter = delimiter;
    this.lastSign = delimiter > '\r' ? delimiter : '\r';
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
    char last = lastSign;
    int start = at;
    boolean isComposed = true;
    for (int next = start; next < end; next++) {
      char c = text[next];
      if (c <= last && (c == separator || isLineEnd(c))) {
        add(start, next, isComposed);
        at = next;
        return true;
      }
      isComposed &= !Letters.mayNeedComposing(c);
    }
    return false;
  }

  private boolean quoted() {
    char[] text = buffer;
    int start = at + 1;
    boolean isComposed = true;
    boolean hasQuotes = false;
    for (int next = start; next < end - 1; next++) {
      char c = text[next];
      if (c > QUOTE) {
        isComposed &= !Letters.mayNeedComposing(c);
      } else if (isLineEnd(c)) {
        return false;
      } else if (c == QUOTE) {
        char behind = text[next + 1];
        if (behind != QUOTE) {
          add(start, next, isComposed);
          unquote(hasQuotes);
          at = next + 1;
          return behind == delimiter || isLineEnd(behind);
        }
        hasQuotes = true;
        next++;
      }
    }
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void add(int from, int to, boolean isComposed) {
    if (width == cells.length) {
      cells = Arrays.copyOf(cells, 2 * width);
    }
    String cell = from == to ? "" : new String(buffer, from, to - from);
    cells[width++] = isComposed ? cell : Letters.composed(cell);
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
