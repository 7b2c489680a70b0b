package org.lantoa.ingest.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file of an import while its rows are taken. */
final class FileInHand implements AutoCloseable {
  private final int index;
  private final OpenedFile file;
  private final RowsAhead rows;
  private final RefusedValues values;
  private final RefusedRowsFile refusedRows;

  /**
   * A file at its first row.
   *
   * @param index its place among the files of the import
   * @param observedAt when rows that do not say it were observed; absent if the call does not say
   */
  FileInHand(
      int index,
      OpenedFile file,
      FileReading reading,
      SourceGate sources,
      @Nullable Instant observedAt,
      RefusedRowsFile refusedRows,
      Messages messages) {
    this.index = index;
    this.file = file;
    this.rows = new RowsAhead(file, reading.context(), messages);
    this.values = new RefusedValues(file, reading.context(), sources, observedAt);
    this.refusedRows = refusedRows;
  }

  int index() {
    return index;
  }

  OpenedFile file() {
    return file;
  }

  RowsAhead rows() {
    return rows;
  }

  RefusedValues values() {
    return values;
  }

  RefusedRowsFile refusedRows() {
    return refusedRows;
  }

  @Override
  public void close() {
    rows.close();
    refusedRows.close();
    file.close();
  }
}
