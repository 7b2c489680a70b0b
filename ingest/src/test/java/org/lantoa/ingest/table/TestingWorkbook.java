package org.lantoa.ingest.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes small workbooks with another library than the one that reads them. */
public final class TestingWorkbook {
  private TestingWorkbook() {}

  /** Writes a workbook: XLS if the file is called so, else XLSX. */
  public static Path write(Path path, Consumer<Workbook> content) throws IOException {
    try (Workbook workbook =
            path.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      content.accept(workbook);
      workbook.write(out);
    }
    return path;
  }

  /**
   * Writes one sheet: texts, numbers, flags, days and times; null for no cell, =… for a formula.
   */
  public static Path ofRows(Path path, Object[]... rows) throws IOException {
    return write(path, workbook -> fill(workbook, "Số liệu", rows));
  }

  /** Adds a sheet. */
  public static Sheet fill(Workbook workbook, String name, Object[]... rows) {
    Sheet sheet = workbook.createSheet(name);
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        Object value = rows[r][c];
        if (value != null) {
          set(row.createCell(c), value, value instanceof LocalDate ? day : date);
        }
      }
    }
    return sheet;
  }

  private static void set(Cell cell, Object value, CellStyle date) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean flag) {
      cell.setCellValue(flag);
    } else if (value instanceof LocalDateTime time) {
      cell.setCellValue(time);
      cell.setCellStyle(date);
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value.toString().startsWith("=")) {
      cell.setCellFormula(value.toString().substring(1));
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
