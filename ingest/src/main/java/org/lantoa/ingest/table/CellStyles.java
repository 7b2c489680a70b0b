package org.lantoa.ingest.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.XmlScanner.Event;

/** Which styles of a workbook show a number as a date, a time of day, or both. */
final class CellStyles {
  // What a format quotes, escapes or puts into brackets is no date: "đồng", \d, [Red], [$-42A].
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]?");
  private static final Pattern DATE = Pattern.compile("[ymdhsYMDHS]");
  private static final Pattern TIME_OF_DAY = Pattern.compile("[hsHS]");

  private final Map<Integer, String> formats = new HashMap<>();
  private final BitSet dates = new BitSet();
  private final BitSet timesOfDay = new BitSet();
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
    formats.put(id, LITERAL.matcher(code).replaceAll(""));
    requireFew(formats.size());
  }

  /** Takes the next style by its format. */
  void style(int format) throws Fault {
    String own = formats.get(format);
    dates.set(styles, own == null ? isDate(format) : isDate(own));
    timesOfDay.set(styles, own == null ? isTimeOfDay(format) : TIME_OF_DAY.matcher(own).find());
    styles++;
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

  // Of those, the ones that show hours.
  private static boolean isTimeOfDay(int format) {
    return format >= 18 && format <= 22
        || format >= 32 && format <= 35
        || format >= 45 && format <= 47
        || format >= 55 && format <= 56;
  }

  private static boolean isDate(String plain) {
    return !plain.equalsIgnoreCase("general") && DATE.matcher(plain).find();
  }

  /** Whether a style, by its place, shows dates. */
  boolean isDateStyle(int style) {
    return dates.get(style);
  }

  /** Whether a style of dates, by its place, shows a time of day too. */
  boolean hasTimeOfDay(int style) {
    return timesOfDay.get(style);
  }
}
