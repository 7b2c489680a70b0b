package org.lantoa.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the cells of a workbook's row, which names only those that are not empty. */
final class RowBuilder {
  private final long line;
  private final List<String> cells = new ArrayList<>();
  private final Map<Integer, String> bad = new HashMap<>();
  private int length;

  RowBuilder(long line) {
    this.line = line;
  }

  void add(int column, String text) throws Fault {
    if (text.isEmpty()) {
      return;
    }
    length += text.length();
    if (length <= Limits.ROW) {
      pad(column);
      cells.add(Letters.composed(text));
    }
  }

  void addBad(int column, String problem) throws Fault {
    if (column < Limits.CELLS) {
      pad(column);
      cells.add("");
      bad.put(column, problem);
    }
  }

  // Columns beyond all headers only show that the row is too wide; they are not told apart.
  private void pad(int column) throws Fault {
    if (column < Math.min(cells.size(), Limits.CELLS)) {
      throw new Fault("workbook-broken");
    }
    while (cells.size() < Math.min(column, Limits.CELLS)) {
      cells.add("");
    }
    if (cells.size() > Limits.CELLS) {
      cells.remove(Limits.CELLS);
    }
  }

  Row build() {
    return length > Limits.ROW
        ? Row.broken(line, "line-too-long", true)
        : new Row(line, cells, true, null, bad);
  }
}
