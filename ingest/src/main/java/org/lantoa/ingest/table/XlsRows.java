package org.lantoa.ingest.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet of an XLS file as its records come. */
final class XlsRows implements RowSource {
  private static final int NUMBER = 0x0203;
  private static final int PACKED = 0x027E;
  private static final int PACKED_ROW = 0x00BD;
  private static final int SHARED_TEXT = 0x00FD;
  private static final int TEXT = 0x0204;
  private static final int RICH_TEXT = 0x00D6;
  private static final int FLAG_OR_ERROR = 0x0205;
  private static final int FORMULA = 0x0006;
  private static final int WIDE = 1;

  private final BiffRecords records;
  private final CellText cells;
  private boolean isCellAhead;
  private boolean isDone;
  private int depth;
  private long line;

  XlsRows(BiffRecords records, CellText cells) throws IOException {
    this.records = records;
    this.cells = cells;
    if (!records.next() || records.type() != BiffRecords.BOF) {
      throw new Fault("workbook-broken");
    }
  }

  long at() {
    return records.nextAt();
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (isCellAhead || toCell()) {
      Row row = row();
      if (!row.isBlank()) {
        return row;
      }
    }
    return null;
  }

  private Row row() throws IOException {
    long number = records.shortAt(0) + 1L;
    if (number <= line) {
      throw new Fault("workbook-broken");
    }
    line = number;
    RowBuilder row = new RowBuilder(line);
    do {
      read(row);
      isCellAhead = toCell();
    } while (isCellAhead && records.shortAt(0) + 1L == line);
    return row.build();
  }

  // Charts within the sheet have records of their own between a beginning and an end.
  private boolean toCell() throws IOException {
    while (!isDone) {
      if (!records.next()) {
        throw new Fault("workbook-broken");
      }
      int type = records.type();
      if (type == BiffRecords.BOF) {
        depth++;
      } else if (type == BiffRecords.EOF) {
        isDone = --depth < 0;
      } else if (depth == 0 && isCell(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCell(int type) {
    return switch (type) {
      case NUMBER, PACKED, PACKED_ROW, SHARED_TEXT, TEXT, RICH_TEXT, FLAG_OR_ERROR, FORMULA -> true;
      default -> false;
    };
  }

  private void read(RowBuilder row) throws IOException {
    int column = records.shortAt(2);
    int style = records.shortAt(4);
    switch (records.type()) {
      case NUMBER -> number(row, column, style, records.doubleAt(6));
      case PACKED -> number(row, column, style, unpacked(records.intAt(6)));
      case PACKED_ROW -> numbers(row, column);
      case SHARED_TEXT -> row.add(column, cells.shared(records.intAt(6)));
      case TEXT, RICH_TEXT ->
          row.add(column, records.textAt(9, records.shortAt(6), (records.byteAt(8) & WIDE) != 0));
      case FLAG_OR_ERROR -> {
        if (records.byteAt(7) == 0) {
          row.add(column, CellText.flag(records.byteAt(6) != 0));
        } else {
          row.addBad(column, "error-cell");
        }
      }
      default -> row.addBad(column, "formula-cell");
    }
  }

  private void numbers(RowBuilder row, int first) throws Fault {
    int count = (records.length() - 6) / 6;
    for (int i = 0; i < count; i++) {
      int at = 4 + 6 * i;
      number(row, first + i, records.shortAt(at), unpacked(records.intAt(at + 2)));
    }
  }

  private void number(RowBuilder row, int column, int style, double value) throws Fault {
    var text = cells.number(value, style);
    if (text.isPresent()) {
      row.add(column, text.get());
    } else {
      row.addBad(column, "error-cell");
    }
  }

  // 30 bits of a number, either whole or the upper half of a fraction, and perhaps hundredths.
  private static double unpacked(int packed) {
    double value =
        (packed & 2) != 0
            ? packed >> 2
            : Double.longBitsToDouble((packed & 0xFFFFFFFCL) << Integer.SIZE);
    return (packed & 1) != 0 ? value / 100 : value;
  }
}
