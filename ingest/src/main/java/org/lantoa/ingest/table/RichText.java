package org.lantoa.ingest.table;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantoa.ingest.table.XmlScanner.Event;

/** A text of runs with formats of their own; what guides its pronunciation is no part of it. */
final class RichText {
  // How the format spells control signs: _x000D_ is a carriage return, _x005F_ an underscore.
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** Appends the text of the element that has just begun and goes to its end. */
  static void read(XmlScanner xml, StringBuilder into) throws IOException {
    int depth = xml.depth();
    int unspoken = 0;
    for (Event event = xml.next(); xml.depth() >= depth; event = xml.next()) {
      if (event == Event.DONE) {
        throw new Fault("workbook-broken");
      }
      if (xml.name().equals("rPh")) {
        unspoken += event == Event.START ? 1 : -1;
      } else if (event == Event.START && unspoken == 0 && xml.name().equals("t")) {
        xml.text(into, Limits.CELL + 1);
      }
    }
  }

  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }
}
