package org.lantoa.ingest.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantoa.ingest.files.Column.Form;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;

/** The columns of counts of a shape, in their order. */
final class CountColumns {
  private final Map<Column, Measure> columns = new LinkedHashMap<>();
  private String[] names = {};
  private Measure[] measures = {};

  /** Adds a column. */
  CountColumns with(Measure measure, String name, String... otherNames) {
    return with(measure, Column.of(name, Form.COUNT, otherNames));
  }

  /** Adds a column. */
  CountColumns with(Measure measure, Column column) {
    columns.put(column, measure);
    names = columns.keySet().stream().map(Column::name).toArray(String[]::new);
    measures = columns.values().toArray(Measure[]::new);
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
   * Reads all counts of a row, of which its shape changes none.
   *
   * @throws RowRefusal with the first cell that is no whole number
   */
  Counts readAll(Cells cells) throws RowRefusal {
    long[] values = new long[Measure.SLOTS];
    int known = 0;
    for (int i = 0; i < names.length; i++) {
      Count count = cells.count(names[i]);
      int slot = measures[i].slot();
      known = count.isKnown() ? known | 1 << slot : known & ~(1 << slot);
      values[slot] = count.value().orElse(0);
    }
    return new Counts(known, values);
  }

  /**
   * Reads all counts of a row; what stands in no column is not among them.
   *
   * @throws RowRefusal with the first cell that is no whole number
   */
  Map<Measure, Count> read(Cells cells) throws RowRefusal {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (int i = 0; i < names.length; i++) {
      counts.put(measures[i], cells.count(names[i]));
    }
    return counts;
  }
}
