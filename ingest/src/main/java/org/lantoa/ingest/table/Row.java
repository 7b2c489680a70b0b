package org.lantoa.ingest.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param line the line of the file, or the row of the sheet, on which it begins; 1 for the first
 * @param cells its cells in composed letters (NFC), not stripped; shorter than the header where the
 *     rest is empty, and empty where the row is broken. Numbers of workbooks stand as in {@link
 *     Table}.
 * @param isEnded whether a line end follows; only the last line of a text file may lack it
 * @param problem the code of what breaks the row as a whole: {@code line-too-long}, {@code
 *     broken-quotes}; absent if nothing does
 * @param badCells cells without a value that can be trusted, by their place from 0: {@code
 *     formula-cell}, {@code error-cell}; their text is empty
 */
public record Row(
    long line,
    List<String> cells,
    boolean isEnded,
    @Nullable String problem,
    Map<Integer, String> badCells) {
  /** Copies the collections. */
  public Row {
    cells = List.copyOf(cells);
    badCells = Map.copyOf(badCells);
  }

  static Row of(long line, List<String> cells, boolean isEnded) {
    return new Row(line, cells, isEnded, null, Map.of());
  }

  static Row broken(long line, String problem, boolean isEnded) {
    return new Row(line, List.of(), isEnded, problem, Map.of());
  }

  /** Whether it says nothing at all. */
  public boolean isBlank() {
    if (problem != null || !badCells.isEmpty()) {
      return false;
    }
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether anything stands, or is broken, behind so many cells. */
  public boolean isWiderThan(int width) {
    for (int place = width; place < cells.size(); place++) {
      if (!cells.get(place).isBlank() || badCells.containsKey(place)) {
        return true;
      }
    }
    return false;
  }

  /** The stripped cell at a place from 0; empty where the row ends before it. */
  public String cell(int place) {
    return place < cells.size() ? cells.get(place).strip() : "";
  }
}
