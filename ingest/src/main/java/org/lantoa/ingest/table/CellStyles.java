package org.lantoa.ingest.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.XmlScanner.Event;

/** Which styles of a workbook show a number as a date or a time of day. */
final class CellStyles {
  // What a format quotes, escapes or puts into brackets is no date: "đồng", \d, [Red], [$-42A].
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]?");
  private static final Pattern DATE = Pattern.compile("[ymdhsYMDHS]");

  private final Map<Integer, Boolean> formats = new HashMap<>();
  private final BitSet dates = new BitSet();
  private int styles;

  static CellStyles read(Parcel parcel, @Nullable String part) throws IOException {
    CellStyles read = new CellStyles();
    Optional<XmlScanner> xml = part == null ? Optional.empty() : parcel.xml(part);
    if (xml.isPresent()) {
      try (XmlScanner in = xml.get()) {
        read.readXml(in);
      }
    }
    return read;
  }

  private void readXml(XmlScanner in) throws IOException {
    boolean isInCells = false;
    for (Event event = in.next(); event != Event.DONE; event = in.next()) {
      if (in.name().equals("cellXfs")) {
        isInCells = event == Event.START;
      } else if (event == Event.START && in.name().equals("numFmt")) {
        String code = in.attribute("formatCode");
        format(number(in.attribute("numFmtId")), code == null ? "" : code);
      } else if (event == Event.START && isInCells && in.name().equals("xf")) {
        style(number(in.attribute("numFmtId")));
      }
    }
  }

  private static int number(@Nullable String text) throws Fault {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      throw new Fault("workbook-broken");
    }
  }

  /** Takes a format of the workbook's own. */
  void format(int id, String code) throws Fault {
    formats.put(id, isDate(code));
    requireFew(formats.size());
  }

  /** Takes the next style by its format. */
  void style(int format) throws Fault {
    Boolean own = formats.get(format);
    dates.set(styles++, own == null ? isDate(format) : own);
    requireFew(styles);
  }

  private static void requireFew(int count) throws Fault {
    if (count > Limits.STYLES) {
      throw new Fault("workbook-too-large");
    }
  }

  // The formats that every workbook has; 27 to 58 hold East Asian and Thai dates.
  private static boolean isDate(int format) {
    return format >= 14 && format <= 22
        || format >= 27 && format <= 36
        || format >= 45 && format <= 47
        || format >= 50 && format <= 58;
  }

  static boolean isDate(String code) {
    String plain = LITERAL.matcher(code).replaceAll("");
    return !plain.equalsIgnoreCase("general") && DATE.matcher(plain).find();
  }

  /** Whether a style, by its place, shows dates. */
  boolean isDateStyle(int style) {
    return dates.get(style);
  }
}
