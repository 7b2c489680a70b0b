package org.lantoa.ingest.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantoa.ingest.files.Column.Form;
import org.lantoa.model.Count;
import org.lantoa.model.Measure;

/** The columns of counts of a shape, in their order. */
final class CountColumns {
  private final Map<Column, Measure> columns = new LinkedHashMap<>();

  /** Adds a column. */
  CountColumns with(Measure measure, String name, String... otherNames) {
    return with(measure, Column.of(name, Form.COUNT, otherNames));
  }

  /** Adds a column. */
  CountColumns with(Measure measure, Column column) {
    columns.put(column, measure);
    return this;
  }

  List<Column> columns() {
    return new ArrayList<>(columns.keySet());
  }

  /** The names of the columns of the main measures. */
  List<String> mainNames() {
    return columns.entrySet().stream()
        .filter(column -> Measure.main().contains(column.getValue()))
        .map(column -> column.getKey().name())
        .toList();
  }

  /**
   * Reads all counts of a row; what stands in no column is not among them.
   *
   * @throws RowRefusal with the first cell that is no whole number
   */
  Map<Measure, Count> read(Cells cells) throws RowRefusal {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (Map.Entry<Column, Measure> column : columns.entrySet()) {
      String name = column.getKey().name();
      counts.put(column.getValue(), WholeCount.read(name, cells.of(name)));
    }
    return counts;
  }
}
