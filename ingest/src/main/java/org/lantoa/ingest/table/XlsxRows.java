package org.lantoa.ingest.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.XmlScanner.Event;

/** Reads the rows of a sheet as they come. */
final class XlsxRows implements RowSource {
  private final XmlScanner xml;
  private final XlsxCell cell;
  private final CellText text;
  private long line;
  private boolean isDone;

  XlsxRows(XmlScanner xml, CellText text) {
    this.xml = xml;
    this.text = text;
    this.cell = new XlsxCell(xml, text);
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (!isDone) {
      Event event = xml.next();
      if (event == Event.DONE) {
        throw new Fault("workbook-broken");
      }
      if (event == Event.START && xml.name().equals("row") && xml.depth() == 3) {
        Row row = row();
        if (!row.isBlank()) {
          return row;
        }
      } else if (xml.name().equals("sheetData") && event == Event.END) {
        isDone = true;
        // What follows is not needed, but damage there shows that the file is not whole.
        xml.drain();
        text.finish();
      }
    }
    return null;
  }

  private Row row() throws IOException {
    line = place(xml.attribute("r"), line);
    RowBuilder row = new RowBuilder(line);
    int column = -1;
    for (Event event = xml.next(); event != Event.END || xml.depth() > 2; event = xml.next()) {
      if (event == Event.DONE) {
        throw new Fault("workbook-broken");
      }
      if (event == Event.START && xml.name().equals("c")) {
        column = column(xml.attribute("r"), column);
        cell.read(row, column);
      }
    }
    return row.build();
  }

  // Rows come in order; one that does not would be told of by a wrong number, or stand twice.
  private static long place(@Nullable String said, long before) throws Fault {
    try {
      long place = said == null ? before + 1 : Long.parseLong(said);
      if (place <= before || place > Limits.ROWS) {
        throw new Fault("workbook-broken");
      }
      return place;
    } catch (NumberFormatException malformed) {
      throw new Fault("workbook-broken");
    }
  }

  private static int column(@Nullable String reference, int before) throws Fault {
    if (reference == null) {
      return before + 1;
    }
    int column = 0;
    int at = 0;
    while (at < reference.length() && at < 4 && Character.isLetter(reference.charAt(at))) {
      int letter = (reference.charAt(at) | 0x20) - 'a';
      column = column * 26 + letter + 1;
      at++;
    }
    if (column <= before + 1 || at == 0 || at == reference.length()) {
      throw new Fault("workbook-broken");
    }
    return column - 1;
  }
}
