package org.lantoa.ingest.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Registry;

/** A file whose header was understood, positioned before its first row. */
final class OpenedFile implements AutoCloseable {
  private final TextFile text;
  private final Header header;
  private final RecordReader records;

  private OpenedFile(TextFile text, Header header, RecordReader records) {
    this.text = text;
    this.header = header;
    this.records = records;
  }

  static OpenedFile open(Path path, Shapes shapes, Messages messages) throws ImportException {
    TextFile text = TextFile.open(path, messages);
    try {
      LineReader lines = new LineReader(text.reader());
      Header header = Header.read(lines, text.name(), shapes, messages);
      return new OpenedFile(text, header, new RecordReader(lines, header.delimiter()));
    } catch (IOException unreadable) {
      text.close();
      throw messages.file("unreadable", unreadable, text.name());
    } catch (ImportException unusable) {
      text.close();
      throw unusable;
    }
  }

  /** The next row that is not blank; null at the end. */
  RecordReader.@Nullable Row next(Messages messages) throws ImportException {
    try {
      return records.next();
    } catch (IOException unreadable) {
      throw messages.file("unreadable", unreadable, text.name());
    }
  }

  /**
   * What a row says.
   *
   * @throws RowRefusal if it cannot be understood
   */
  PostRow read(RecordReader.Row row, ZoneId zone, Registry.Lookup names) throws RowRefusal {
    if (row.problem() != null) {
      throw RowRefusal.ofRow(row.problem());
    }
    Cells cells = new Cells(header, row.cells());
    cells.requireWidth(row.isEnded());
    return shape().read(cells, zone, names);
  }

  /** A cell of a row as messages may repeat it; null if they may not. */
  @Nullable String echo(RecordReader.Row row, String column) {
    return new Cells(header, row.cells()).echo(column);
  }

  Shape shape() {
    return header.shape();
  }

  /** Whether the file itself says when its counts were read. */
  boolean saysWhenObserved() {
    return shape().observedColumn().filter(header::has).isPresent();
  }

  /** How many of its columns are not used. */
  int unusedColumns() {
    return header.unused();
  }

  String name() {
    return text.name();
  }

  double fraction() {
    return text.fraction();
  }

  @Override
  public void close() {
    text.close();
  }
}
