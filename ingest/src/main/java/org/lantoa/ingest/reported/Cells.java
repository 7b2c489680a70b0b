package org.lantoa.ingest.reported;

import java.util.Map;
import java.util.Optional;
import org.lantoa.ingest.files.WholeCount;
import org.lantoa.ingest.table.Row;
import org.lantoa.model.Count;

/** The cells of one row that stand in known columns; no other cell can be read. */
record Cells(Row row, Map<ReportedColumn, Integer> places) {
  /** No id, period or number is longer; what is, is none of them. */
  private static final int LONGEST = 200;

  /** The stripped cell; empty if the file lacks the column. */
  String of(ReportedColumn column) throws RowFault {
    Integer place = places.get(column);
    if (place == null) {
      return "";
    }
    String bad = row.badCells().get(place);
    if (bad != null) {
      throw RowFault.ofCell(bad, column, "");
    }
    String cell = row.cell(place).replace('\u00A0', ' ').strip();
    if (cell.length() > LONGEST || cell.indexOf('\uFFFD') >= 0) {
      throw RowFault.ofCell("cell-unusable", column, "");
    }
    return cell;
  }

  /** The cell, which must not be empty. */
  String required(ReportedColumn column, String code) throws RowFault {
    String cell = of(column);
    if (cell.isEmpty()) {
      throw RowFault.ofCell(code, column, cell);
    }
    return cell;
  }

  /** A count: absent if the cell is empty and so says nothing, unknown if it is {@code —}. */
  Optional<Count> count(ReportedColumn column) throws RowFault {
    String cell = of(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> problem = WholeCount.problem(cell);
    if (problem.isPresent()) {
      throw RowFault.ofCell(problem.get(), column, cell);
    }
    return Optional.of(WholeCount.of(cell));
  }
}
