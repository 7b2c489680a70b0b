package org.lantoa.ingest.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lantoa.ingest.table.TestingParcel;
import org.lantoa.ingest.table.TestingWorkbook;

/** Writes files of our template of any size; its rows are all acceptable. */
final class LargeFile {
  private static final String[] COLUMNS = {
    "Mã kênh", "Mã bài", "Nội dung", "Đăng lúc", "Đo lúc", "Lượt xem"
  };

  private LargeFile() {}

  /** Writes a text file of at least so many bytes; returns its rows. */
  static long text(Path path, long bytes) throws IOException {
    Random random = new Random(1);
    long rows = 0;
    long written = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
      out.write((String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
      while (written < bytes) {
        byte[] row =
            (String.join(",", row(rows++, random)) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(row);
        written += row.length;
      }
    }
    return rows;
  }

  /** Writes a text file of so many short rows, each of a post of its own. */
  static void manyRows(Path path, long rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
      write(out, "Mã kênh,Mã bài,Đăng lúc,Đo lúc,Lượt xem\n");
      for (long row = 0; row < rows; row++) {
        write(out, "facebook:1," + (1001 + row) + ",2026-02-01 08:00,2026-02-02 08:00,1\n");
      }
    }
  }

  /**
   * Writes an XLS of as many rows as a sheet of that form can have, each with a text of its own.
   */
  static void oldWorkbook(Path path) throws IOException {
    Random random = new Random(1);
    Object[][] rows = new Object[1 << 16][];
    rows[0] = COLUMNS;
    for (int row = 1; row < rows.length; row++) {
      rows[row] = row(row, random);
    }
    TestingWorkbook.ofRows(path, rows);
  }

  /** Writes a workbook of so many rows, each with a text of its own among the shared ones. */
  static long workbook(Path path, long rows) throws IOException {
    TestingParcel frame = TestingParcel.ofRows("");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path));
        OutputStream out = new BufferedOutputStream(zip, 1 << 16)) {
      for (Map.Entry<String, byte[]> part : frame.parts().entrySet()) {
        if (!part.getKey().contains("sheet1")) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(part.getValue());
        }
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      write(out, "<worksheet><sheetData><row r=\"1\">");
      for (String column : COLUMNS) {
        write(out, "<c t=\"inlineStr\"><is><t>" + column + "</t></is></c>");
      }
      for (long row = 0; row < rows; row++) {
        write(out, "</row><row><c t=\"s\"><v>0</v></c><c><v>" + (1001 + row) + "</v></c>");
        write(out, "<c t=\"s\"><v>" + (row + 1) + "</v></c><c t=\"d\"><v>2026-02-01T08:00:00</v>");
        write(out, "</c><c t=\"d\"><v>2026-02-02T08:00:00</v></c><c><v>" + row % 997 + "</v></c>");
      }
      write(out, "</row></sheetData></worksheet>");
      out.flush();
      zip.putNextEntry(new ZipEntry("xl/strings.xml"));
      Random random = new Random(1);
      write(out, "<sst><si><t>facebook:1</t></si>");
      for (long row = 0; row < rows; row++) {
        write(out, "<si><t>" + text(random) + "</t></si>");
      }
      write(out, "</sst>");
    }
    return rows;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] row(long row, Random random) {
    return new String[] {
      "facebook:1",
      Long.toString(1001 + row),
      text(random),
      "2026-02-01 08:00",
      "2026-02-02 08:00",
      Long.toString(row % 997)
    };
  }

  // Letters that hardly pack, so that a packed file of a size stands for as much as real ones do.
  private static String text(Random random) {
    StringBuilder text = new StringBuilder(500).append("Đường làng ");
    for (int i = 0; i < 480; i++) {
      text.append((char) ('0' + random.nextInt(10) + (random.nextBoolean() ? 49 : 0)));
    }
    return text.toString();
  }
}
