package org.lantoa.ingest.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Row;
import org.lantoa.ingest.table.Table;
import org.lantoa.ingest.table.TableException;

/** A file whose header was understood, positioned before its first row. */
final class OpenedFile implements AutoCloseable {
  private final Table table;
  private final Header header;
  private final TotalRow totals;
  private long totalRows;
  private final List<Column> times;

  private OpenedFile(Table table, Header header) {
    this.table = table;
    this.header = header;
    this.totals = new TotalRow(header);
    this.times =
        header.present().stream().filter(column -> column.form() == Column.Form.TIME).toList();
  }

  static OpenedFile open(Path path, Shapes shapes, Messages messages) throws ImportException {
    try {
      Table table = Table.open(path, names -> Header.known(names, shapes));
      try {
        return new OpenedFile(table, Header.find(table, shapes, messages));
      } catch (TableException | ImportException unusable) {
        table.close();
        throw unusable;
      }
    } catch (TableException unreadable) {
      throw messages.file(unreadable);
    }
  }

  /** The next row that is neither blank nor a total of others; null at the end. */
  @Nullable Row next(Messages messages) throws ImportException {
    try {
      Row row = table.next();
      while (row != null && totals.is(row)) {
        totalRows++;
        row = table.next();
      }
      return row;
    } catch (TableException unreadable) {
      throw messages.file(unreadable);
    }
  }

  /**
   * What a row says.
   *
   * @throws RowRefusal if it cannot be understood
   */
  PostRow read(Row row, RowContext context) throws RowRefusal {
    String problem = row.problem();
    if (problem != null) {
      throw RowRefusal.ofRow(problem);
    }
    Cells cells = new Cells(header, row);
    cells.requireWidth(table.isDelimited());
    return shape().read(cells, context);
  }

  /** The cells of a row. */
  Cells cells(Row row) {
    return new Cells(header, row);
  }

  /** The columns of times that the file has. */
  List<Column> times() {
    return times;
  }

  Header header() {
    return header;
  }

  /** A cell of a row as messages may repeat it; null if they may not. */
  @Nullable String echo(Row row, String column) {
    return new Cells(header, row).echo(column);
  }

  Shape shape() {
    return header.shape();
  }

  /** Whether the file itself says when its counts were read. */
  boolean saysWhenObserved() {
    return header.has(Column.OBSERVED.name());
  }

  /** How many of its columns are not used. */
  int unusedColumns() {
    return header.unused();
  }

  /** How many rows that add up others were passed over so far. */
  long totalRows() {
    return totalRows;
  }

  /** The sheet that is read. */
  String sheet() {
    return table.sheets().get(header.sheet());
  }

  /** The sheets that are not read. */
  List<String> unreadSheets() {
    List<String> unread = new ArrayList<>(table.sheets());
    unread.remove(header.sheet());
    unread.addAll(table.hiddenSheets());
    return unread;
  }

  String name() {
    return table.name();
  }

  double fraction() {
    return table.fraction();
  }

  @Override
  public void close() {
    table.close();
  }
}
