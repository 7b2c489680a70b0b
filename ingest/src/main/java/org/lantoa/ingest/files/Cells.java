package org.lantoa.ingest.files;

import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Row;
import org.lantoa.model.Count;

/**
 * The cells of one row that its shape knows; no other cell can be read.
 *
 * @param header where columns stand
 * @param row all cells of the row
 */
record Cells(Header header, Row row) {
  /** The longest cell; Facebook allows posts of 63,206 characters. */
  static final int LONGEST = 1 << 16;

  /** The stripped cell; empty if the file lacks the column or the row ends before it. */
  String of(String column) throws RowRefusal {
    int place = header.places().of(column);
    if (place == ColumnPlaces.ABSENT || place >= row.cells().size()) {
      return "";
    }
    String bad = row.badCells().isEmpty() ? null : row.badCells().get(place);
    if (bad != null) {
      throw RowRefusal.ofCell(bad, column);
    }
    String cell = row.cells().get(place);
    if (cell.isEmpty()) {
      return cell;
    }
    if (cell.length() > LONGEST) {
      throw RowRefusal.ofCell("cell-too-long", column, LONGEST);
    }
    if (cell.indexOf('\uFFFD') >= 0 || cell.indexOf('\0') >= 0) {
      throw RowRefusal.ofCell("bad-encoding", column);
    }
    return plain(cell.strip());
  }

  /**
   * The count in a column; unknown if the file lacks the column or the row ends before it.
   *
   * @throws RowRefusal if it is no whole number of 0 or more
   */
  Count count(String column) throws RowRefusal {
    int place = header.places().of(column);
    if (place == ColumnPlaces.ABSENT) {
      return Count.UNKNOWN;
    }
    // A cell of nothing but a few digits needs none of the checks that others do.
    long plain = place < row.cells().size() ? WholeCount.plain(row.cells().get(place)) : -1;
    return plain >= 0 ? Count.of(plain) : WholeCount.read(column, of(column));
  }

  /** The stripped cell, whatever stands in it, for what is not taken into any figure. */
  String raw(String column) {
    int place = header.places().of(column);
    return place == ColumnPlaces.ABSENT ? "" : plain(row.cell(place));
  }

  private String plain(String cell) {
    return header.holdsRefusedRows() ? RefusedCell.unguarded(cell) : cell;
  }

  /** The cell as messages may repeat it; null if they may not. */
  @Nullable String echo(String column) {
    int place = header.places().of(column);
    return place == ColumnPlaces.ABSENT ? null : Echo.of(row.cell(place)).orElse(null);
  }

  /**
   * Refuses rows that have more cells than the header names, because the others may have moved too,
   * and rows that were cut off.
   *
   * @param isDelimited whether a delimiter tells the cells apart, which the remedy depends on
   */
  void requireWidth(boolean isDelimited) throws RowRefusal {
    if (row.cells().size() < header.width() && !row.isEnded()) {
      throw RowRefusal.ofRow("cut-off");
    }
    if (row.isWiderThan(header.width())) {
      throw RowRefusal.ofRow(
          isDelimited ? "too-many-cells" : "cell-beyond-header",
          row.cells().size(),
          header.width());
    }
  }
}
