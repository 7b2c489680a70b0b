package org.lantoa.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.ingest.table.TestingTable.refuses;
import static org.lantoa.ingest.table.TestingTable.rest;
import static org.lantoa.ingest.table.TestingTable.rows;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What workbooks written by another library say, in both of Excel's forms. */
class WorkbookTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tệp.xlsx", "tệp.xls"})
  void turnsCellsIntoTextThatKeepsWhatIsNotExactRecognisable(String name) throws Exception {
    Path file =
        TestingWorkbook.ofRows(
            folder.resolve(name),
            new Object[] {"Mã bài", " chữ ", null, "Ra quân\nlàm đường <&> 🌱"},
            new Object[] {1206, 246675545449582L, 1.22158123456789E17, 9.99999999999999E14},
            new Object[] {1.5, 0.1, -3, 0, 1E-7, 1e15, 1.206},
            new Object[] {true, false, LocalDateTime.of(2026, 1, 31, 8, 30)},
            new Object[] {},
            new Object[] {"=1+1", "x", "=1/0"});
    assertThat(rows(file))
        .containsExactly(
            Row.of(1, List.of("Mã bài", " chữ ", "", "Ra quân\nlàm đường <&> 🌱"), true),
            Row.of(
                2,
                List.of("1206", "246675545449582", "1.22158123456789E+17", "999999999999999"),
                true),
            Row.of(3, List.of("1.5", "0.1", "-3", "0", "0.0000001", "1E+15", "1.2060"), true),
            Row.of(4, List.of("TRUE", "FALSE", "2026-01-31 08:30:00"), true),
            new Row(
                6, List.of("", "x", ""), true, null, Map.of(0, "formula-cell", 2, "formula-cell")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tệp.xlsx", "tệp.xls"})
  void readsDatesOfBothDaySystemsAndTimesOfDay(String name) throws Exception {
    Path file =
        TestingWorkbook.write(
            folder.resolve(name),
            workbook -> {
              startIn1904(workbook);
              Sheet sheet = workbook.createSheet();
              org.apache.poi.ss.usermodel.Row row = sheet.createRow(0);
              for (String format : List.of("[h]:mm", "\"đợt\" 0", "[Red]0", "m/d/yy", "General")) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
                row.createCell(row.getPhysicalNumberOfCells()).setCellValue(0.25);
                row.getCell(row.getPhysicalNumberOfCells() - 1).setCellStyle(style);
              }
              CellStyle style = workbook.createCellStyle();
              style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
              row.createCell(5).setCellValue(1);
              row.getCell(5).setCellStyle(style);
            });
    assertThat(rows(file))
        .extracting(Row::cells)
        .containsExactly(
            List.of(
                "06:00:00",
                "0.25",
                "0.25",
                "06:00:00",
                "0.25",
                name.endsWith(".xls") ? "1900-01-01" : "1904-01-02"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tệp.xlsx", "tệp.xls"})
  void tellsADayFromTheFirstMomentOfIt(String name) throws Exception {
    double midnight = 46_053;
    List<String> ofDays = List.of("m/d/yy", "yyyy-mm-dd", "[$-42A]dd/mm/yyyy", "\"hôm\" d mmm");
    List<String> ofMoments = List.of("m/d/yy h:mm", "dd/mm/yyyy hh:mm", "yyyy-mm-dd hh:mm:ss");
    Path file =
        TestingWorkbook.write(
            folder.resolve(name),
            workbook -> {
              Sheet sheet = workbook.createSheet();
              shown(sheet, 0, ofDays, midnight);
              shown(sheet, 1, ofMoments, midnight);
              shown(sheet, 2, ofDays, midnight + 0.354166666667);
            });
    assertThat(rows(file))
        .extracting(Row::cells)
        .containsExactly(
            Collections.nCopies(ofDays.size(), "2026-01-31"),
            Collections.nCopies(ofMoments.size(), "2026-01-31 00:00:00"),
            Collections.nCopies(ofDays.size(), "2026-01-31 08:30:00"));
  }

  private static void shown(Sheet sheet, int place, List<String> formats, double value) {
    org.apache.poi.ss.usermodel.Row row = sheet.createRow(place);
    for (String format : formats) {
      Workbook workbook = sheet.getWorkbook();
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      org.apache.poi.ss.usermodel.Cell cell = row.createCell(row.getPhysicalNumberOfCells());
      cell.setCellValue(value);
      cell.setCellStyle(style);
    }
  }

  private static void startIn1904(Workbook workbook) {
    if (workbook instanceof XSSFWorkbook xlsx) {
      xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tệp.xlsx", "tệp.xls"})
  void readsTheSheetsThatAreShown(String name) throws Exception {
    Path file =
        TestingWorkbook.write(
            folder.resolve(name),
            workbook -> {
              TestingWorkbook.fill(workbook, "Bìa", new Object[] {"Báo cáo"});
              TestingWorkbook.fill(workbook, "Nháp", new Object[] {"cũ"});
              TestingWorkbook.fill(
                  workbook, "Số liệu", new Object[] {"a", "b"}, new Object[] {"c"});
              workbook.setSheetHidden(1, true);
            });
    try (Table table = Table.open(file)) {
      assertThat(table.sheets()).containsExactly("Bìa", "Số liệu");
      assertThat(table.hiddenSheets()).containsExactly("Nháp");
      assertThat(table.peek(9)).extracting(Row::cells).containsExactly(List.of("Báo cáo"));
      table.turnTo(1);
      assertThat(table.peek(1)).extracting(Row::cells).containsExactly(List.of("a", "b"));
      assertThat(rest(table)).extracting(Row::line).containsExactly(1L, 2L);
      assertThat(table.fraction()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tệp.xlsx", "tệp.xls"})
  void readsManyLongTextsAsTheOtherLibraryWroteThem(String name) throws Exception {
    Random random = new Random(7);
    List<List<String>> texts = new ArrayList<>();
    for (int r = 0; r < 3000; r++) {
      texts.add(List.of(text(random, 40), text(random, r % 100 == 0 ? 30_000 : 200), "đợt " + r));
    }
    Object[][] rows = texts.stream().map(List::toArray).toArray(Object[][]::new);
    Path file = TestingWorkbook.ofRows(folder.resolve(name), rows);
    List<Row> read = rows(file);
    assertThat(read).hasSameSizeAs(texts);
    for (int r = 0; r < read.size(); r++) {
      assertThat(read.get(r).cells()).isEqualTo(texts.get(r));
    }
  }

  private static String text(Random random, int longest) {
    String letters = random.nextBoolean() ? "abc yz,;\"<&>_0041 \n" : "ộ ữ ỹ đ a b c 🌱";
    int[] points = letters.codePoints().toArray();
    int length = 1 + random.nextInt(longest);
    StringBuilder text = new StringBuilder("a");
    while (text.length() < length) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  @Test
  void refusesWorkbooksWithPasswordsInEitherForm() throws Exception {
    Path old = folder.resolve("mật khẩu.xls");
    Biff8EncryptionKey.setCurrentUserPassword("bí mật");
    try {
      TestingWorkbook.ofRows(old, new Object[] {"a", "b"});
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refuses(old, "encrypted");
    Path file = folder.resolve("mật khẩu.xlsx");
    try (POIFSFileSystem system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (OutputStream inner = encryptor.getDataStream(system)) {
        inner.write(new byte[5000]);
      }
      system.writeFilesystem(out);
    }
    refuses(file, "encrypted");
  }

  @Test
  void refusesOtherDocumentsOfThatFileSystem() throws Exception {
    Path file = folder.resolve("văn bản.doc");
    try (POIFSFileSystem system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      system.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      system
          .createDirectory("ObjectPool")
          .createDocument("Workbook", new ByteArrayInputStream(new byte[5000]));
      system.writeFilesystem(out);
    }
    refuses(file, "old-workbook");
  }
}
