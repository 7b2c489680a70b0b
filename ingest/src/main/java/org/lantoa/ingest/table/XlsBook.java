package org.lantoa.ingest.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003. */
final class XlsBook implements Book {
  private static final int VERSION = 0x0600;
  private static final int SHEET = 0x0085;
  private static final int FORMAT = 0x041E;
  private static final int STYLE = 0x00E0;
  private static final int DAYS_FROM_1904 = 0x0022;
  private static final int PASSWORD = 0x002F;
  private static final int TEXTS = 0x00FC;
  private static final int WIDE = 1;

  private record Sheet(String name, long at) {}

  private final OleFile file;
  private final OleStream stream;
  private final List<Sheet> shown = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private final CellStyles styles = new CellStyles();
  private @Nullable StringStore strings;
  private boolean startsIn1904;
  private @Nullable XlsRows reading;

  private XlsBook(OleFile file) throws IOException {
    this.file = file;
    if (file.names().contains("EncryptedPackage")) {
      throw new Fault("encrypted");
    }
    if (file.names().contains("_VBA_PROJECT_CUR")) {
      throw new Fault("macros");
    }
    this.stream = file.stream("Workbook").orElseThrow(() -> new Fault("old-workbook"));
    readContents();
    if (shown.isEmpty()) {
      throw new Fault("no-sheet");
    }
  }

  static XlsBook open(Path path) throws IOException {
    OleFile file = OleFile.open(path);
    try {
      return new XlsBook(file);
    } catch (IOException failed) {
      file.close();
      throw failed;
    }
  }

  private void readContents() throws IOException {
    BiffRecords records = new BiffRecords(stream, 0);
    if (!records.next() || records.type() != BiffRecords.BOF) {
      throw new Fault("workbook-broken");
    }
    if (records.shortAt(0) != VERSION) {
      throw new Fault("old-workbook");
    }
    while (records.next() && records.type() != BiffRecords.EOF) {
      switch (records.type()) {
        case PASSWORD -> throw new Fault("encrypted");
        case SHEET -> place(records);
        case FORMAT ->
            styles.format(
                records.shortAt(0),
                records.textAt(5, records.shortAt(2), (records.byteAt(4) & WIDE) != 0));
        case STYLE -> styles.style(records.shortAt(2));
        case DAYS_FROM_1904 -> startsIn1904 = records.shortAt(0) == 1;
        case TEXTS -> openTexts(records);
        default -> {}
      }
    }
  }

  private void openTexts(BiffRecords records) throws IOException {
    BiffRecords texts = new BiffRecords(stream, records.nextAt() - records.length() - 4);
    if (strings == null && texts.next()) {
      strings = new StringStore(new XlsTexts(texts));
    }
  }

  private void place(BiffRecords records) throws Fault {
    boolean isWide = (records.byteAt(7) & WIDE) != 0;
    String name = records.textAt(8, records.byteAt(6), isWide);
    boolean isOfCells = records.byteAt(5) == 0;
    if (isOfCells && (records.byteAt(4) & 3) == 0) {
      shown.add(new Sheet(name, records.intAt(0) & 0xFFFFFFFFL));
    } else if (isOfCells) {
      hidden.add(name);
    }
    if (shown.size() + hidden.size() > Limits.SHEETS) {
      throw new Fault("workbook-too-large");
    }
  }

  @Override
  public List<String> sheets() {
    return shown.stream().map(Sheet::name).toList();
  }

  @Override
  public List<String> hidden() {
    return List.copyOf(hidden);
  }

  @Override
  public RowSource open(int sheet) throws IOException {
    BiffRecords records = new BiffRecords(stream, shown.get(sheet).at);
    XlsRows rows = new XlsRows(records, new CellText(strings, styles, startsIn1904));
    reading = rows;
    return rows;
  }

  @Override
  public double fraction() {
    return reading == null ? 0 : (double) reading.at() / Math.max(1, stream.size());
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (strings != null) {
        strings.close();
      }
    }
  }
}
