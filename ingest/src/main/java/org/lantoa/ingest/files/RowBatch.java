package org.lantoa.ingest.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Row;

/**
 * Some rows of a file in their order, and what came behind them if it was no row. Bounded by what
 * it holds: one row may be as large as thousands are otherwise.
 */
final class RowBatch {
  private static final int ROWS = 256;

  /** Characters, and a few more for each cell: an empty one takes room too. */
  private static final int WEIGHT = 1 << 18;

  private static final int CELL = 8;

  private final OpenedFile file;
  private final RowContext context;
  private final List<Row> rows = new ArrayList<>(ROWS);
  private final List<ReadRow> understood = new ArrayList<>(ROWS);
  private @Nullable Throwable failure;
  private boolean isAtEnd;
  private double fraction;
  private int next;

  RowBatch(OpenedFile file, RowContext context) {
    this.file = file;
    this.context = context;
  }

  /** Reads the next rows of the file. What keeps it from that is kept, and thrown in its turn. */
  void fill(Messages messages) {
    try {
      int weight = 0;
      while (rows.size() < ROWS && weight < WEIGHT && !isAtEnd) {
        Row row = file.next(messages);
        isAtEnd = row == null;
        if (row != null) {
          rows.add(row);
          weight += weight(row);
        }
      }
      fraction = file.fraction();
    } catch (ImportException | RuntimeException | Error failed) {
      failure = failed;
    }
  }

  private static int weight(Row row) {
    int weight = 0;
    for (String cell : row.cells()) {
      weight += CELL + cell.length();
    }
    return weight;
  }

  /** Reads what the rows say, as far as nothing fails; whoever takes the others meets it again. */
  void understand() {
    try {
      for (Row row : rows) {
        understood.add(ReadRow.of(row, file, context));
      }
    } catch (RuntimeException | Error thrownInItsTurn) {
      return;
    }
  }

  /** The next row; null behind the last. */
  @Nullable ReadRow next() throws ImportException {
    if (next < rows.size()) {
      int place = next++;
      return place < understood.size()
          ? understood.get(place)
          : ReadRow.of(rows.get(place), file, context);
    }
    throwFailure();
    return null;
  }

  private void throwFailure() throws ImportException {
    if (failure instanceof ImportException unreadable) {
      throw unreadable;
    }
    if (failure instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    if (failure instanceof Error fatal) {
      throw fatal;
    }
  }

  /** How many rows there are. */
  int size() {
    return rows.size();
  }

  /** Whether nothing of the file comes behind it. */
  boolean isLast() {
    return isAtEnd || failure != null;
  }

  /** How much of the file was read, 0 to 1. */
  double fraction() {
    return fraction;
  }
}
