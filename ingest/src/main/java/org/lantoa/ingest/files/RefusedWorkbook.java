package org.lantoa.ingest.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Refused rows as a workbook: it opens by a double click whatever separates lists in the country's
 * spreadsheets, and all its cells are text, which no spreadsheet rounds or runs.
 */
final class RefusedWorkbook implements RefusedSheet {
  static final String ENDING = ".xlsx";

  /** What one sheet takes, less a little. */
  static final int MOST_ROWS = 1_000_000;

  /** What one cell takes; spreadsheets do not open a file with more. */
  static final int LONGEST_CELL = 32_767;

  private static final int ROWS_IN_MEMORY = 1_000;
  private static final String TEXT = "@";
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final String tooLong;
  private int rows;

  private RefusedWorkbook(OutputStream out, String title, String tooLong) {
    this.out = out;
    this.workbook = new Workbook(out, "LanToa", "1.0");
    this.sheet = workbook.newWorksheet(title);
    this.tooLong = tooLong;
  }

  static RefusedWorkbook begin(Path file, List<String> header, Messages messages)
      throws IOException {
    RefusedWorkbook begun =
        new RefusedWorkbook(
            new BufferedOutputStream(Files.newOutputStream(file)),
            messages.refused("sheet"),
            messages.refused("too-long"));
    begun.head(header);
    return begun;
  }

  private void head(List<String> header) {
    sheet.freezePane(0, 1);
    for (int column = 0; column < header.size(); column++) {
      sheet.inlineString(0, column, header.get(column));
      sheet.style(0, column).bold().wrapText(true).set();
      sheet.width(column, column == 3 ? 60 : 20);
    }
    rows = 1;
  }

  @Override
  public String ending() {
    return ENDING;
  }

  @Override
  public void add(Line line) throws IOException {
    boolean isTooLong =
        line.values().stream().anyMatch(value -> escaped(value.text()).length() > LONGEST_CELL);
    Line fitting = isTooLong ? line.withoutValues(" " + tooLong) : line;
    int column = 0;
    for (String cell : fitting.about()) {
      write(column++, cell);
    }
    for (Value value : fitting.values()) {
      write(column++, RefusedCell.quoted(value.text()));
    }
    rows++;
    if (rows % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void write(int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(rows, column, escaped(text));
    }
    // Also where nothing stands: what is typed there must stay as it was typed.
    sheet.style(rows, column).format(TEXT).set();
  }

  // As spreadsheets themselves write it, so that the text is read again as it was.
  private static String escaped(String text) {
    return ESCAPE.matcher(text).replaceAll("_x005F_").replace("\r", "_x000D_");
  }

  @Override
  public boolean isFull() {
    return rows >= MOST_ROWS;
  }

  @Override
  public void finish() throws IOException {
    workbook.finish();
    out.close();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
