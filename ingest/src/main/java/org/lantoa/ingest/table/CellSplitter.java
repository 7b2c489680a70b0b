package org.lantoa.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the text of one record into its cells. The CSV library splits files; for single records it
 * builds its whole reader anew each time, which took longer than all that follows. A test holds
 * both equal.
 */
final class CellSplitter {
  private static final char QUOTE = '"';

  private final char delimiter;
  private int width;

  CellSplitter(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The cells; null if a quoted cell does not close, or goes on behind its closing quote. */
  @Nullable List<String> split(String record) {
    List<String> cells = new ArrayList<>(width);
    int at = 0;
    while (at <= record.length()) {
      at =
          at < record.length() && record.charAt(at) == QUOTE
              ? quoted(record, at, cells)
              : plain(record, at, cells);
      if (at < 0) {
        return null;
      }
    }
    width = cells.size();
    return cells;
  }

  // Both return where the next cell begins: one behind the record's end after its last cell.
  private int plain(String record, int start, List<String> cells) {
    int end = record.indexOf(delimiter, start);
    cells.add(record.substring(start, end < 0 ? record.length() : end));
    return (end < 0 ? record.length() : end) + 1;
  }

  private int quoted(String record, int start, List<String> cells) {
    int from = start + 1;
    int end = record.indexOf(QUOTE, from);
    boolean hasQuotes = false;
    while (end >= 0 && end + 1 < record.length() && record.charAt(end + 1) == QUOTE) {
      hasQuotes = true;
      end = record.indexOf(QUOTE, end + 2);
    }
    if (end < 0 || (end + 1 < record.length() && record.charAt(end + 1) != delimiter)) {
      return -1;
    }
    String text = record.substring(from, end);
    cells.add(hasQuotes ? text.replace("\"\"", "\"") : text);
    return end + 2;
  }
}
