package org.lantoa.ingest.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a file of refused rows, in one of the forms that it can have. */
interface RefusedSheet extends Closeable {
  /**
   * One row.
   *
   * @param about what is told of it: row, column, code, reason
   * @param values its cells as far as they may be written down
   */
  record Line(List<String> about, List<Value> values) {
    /** Copies the lists. */
    public Line {
      about = List.copyOf(about);
      values = List.copyOf(values);
    }

    /** The same without values: it must be corrected in the input. */
    Line withoutValues(String remark) {
      List<String> said = List.of(about.get(0), about.get(1), about.get(2), about.get(3) + remark);
      return new Line(said, values.stream().map(value -> new Value(value.form(), "")).toList());
    }
  }

  /**
   * One cell.
   *
   * @param form what stands in its column
   * @param text as it is to be read again; empty if nothing stands there or may be said
   */
  record Value(Column.Form form, String text) {}

  /** How the name of such a file ends. */
  String ending();

  /** Adds a row. */
  void add(Line line) throws IOException;

  /** Whether it can take no more. */
  boolean isFull();

  /** Makes the file whole. */
  void finish() throws IOException;
}
