package org.lantoa.ingest.table;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.XmlScanner.Event;

/** Reads one cell of a sheet's XML. */
final class XlsxCell {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,4})?");
  private static final String ERROR = "error-cell";

  private final XmlScanner xml;
  private final CellText cells;
  private final StringBuilder value = new StringBuilder();
  private boolean isFormula;
  private boolean isTwofold;

  XlsxCell(XmlScanner xml, CellText cells) {
    this.xml = xml;
    this.cells = cells;
  }

  /** Reads the cell that has just begun, to its end. */
  void read(RowBuilder row, int column) throws IOException {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    readValue();
    if (isFormula) {
      row.addBad(column, "formula-cell");
    } else if (isTwofold) {
      row.addBad(column, ERROR);
    } else if (!value.isEmpty()) {
      Optional<String> text = text(type == null ? "n" : type, style);
      if (text.isPresent()) {
        row.add(column, text.get());
      } else {
        row.addBad(column, ERROR);
      }
    }
  }

  private void readValue() throws IOException {
    value.setLength(0);
    isFormula = false;
    isTwofold = false;
    int depth = xml.depth();
    for (Event event = xml.next(); xml.depth() >= depth; event = xml.next()) {
      if (event == Event.DONE) {
        throw new Fault("workbook-broken");
      }
      if (event == Event.START) {
        // Some programs leave the earlier text beside the new one, and which one counts they alone
        // know: read as one, 1 and 5 would be 15.
        isTwofold |= !value.isEmpty() && (xml.name().equals("v") || xml.name().equals("is"));
        if (xml.name().equals("v")) {
          xml.text(value, Limits.CELL + 1);
        } else if (xml.name().equals("f")) {
          isFormula = true;
        } else if (xml.name().equals("is")) {
          RichText.read(xml, value);
        }
      }
    }
  }

  private Optional<String> text(String type, @Nullable String style) throws IOException {
    String text = value.toString();
    return switch (type) {
      case "s" -> Optional.of(cells.shared(integer(text)));
      case "str", "inlineStr" -> Optional.of(RichText.unescaped(text));
      case "b" -> Optional.of(CellText.flag(text.strip().equals("1") || text.equals("true")));
      case "d" -> isoDate(text);
      case "n" -> number(text.strip(), style);
      default -> Optional.empty();
    };
  }

  private Optional<String> number(String text, @Nullable String style) throws Fault {
    return NUMBER.matcher(text).matches()
        ? cells.number(Double.parseDouble(text), style == null ? 0 : integer(style))
        : Optional.empty();
  }

  private static Optional<String> isoDate(String text) {
    try {
      boolean hasTimeOfDay = text.contains("T");
      String whole = hasTimeOfDay ? text : text + "T00:00:00";
      return Optional.of(CellText.date(LocalDateTime.parse(whole.replace("Z", "")), hasTimeOfDay));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private static int integer(String text) throws Fault {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException malformed) {
      throw new Fault("workbook-broken");
    }
    throw new Fault("workbook-broken");
  }
}
