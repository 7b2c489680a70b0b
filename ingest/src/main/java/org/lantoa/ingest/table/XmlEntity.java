package org.lantoa.ingest.table;

import java.io.IOException;

/** The five entities that XML has by itself, and letters by number; there are no others here. */
final class XmlEntity {
  private static final int LONGEST = 10;

  private XmlEntity() {}

  /** Reads what follows {@code &}; the letter that it stands for. */
  static int read(XmlScanner in) throws IOException {
    StringBuilder name = new StringBuilder();
    int c;
    while ((c = in.required()) != ';') {
      if (name.length() == LONGEST) {
        throw new Fault("workbook-broken");
      }
      name.append((char) c);
    }
    return switch (name.toString()) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> number(name.toString());
    };
  }

  private static int number(String name) throws Fault {
    try {
      int letter =
          name.startsWith("#x")
              ? Integer.parseInt(name, 2, name.length(), 16)
              : name.startsWith("#") ? Integer.parseInt(name, 1, name.length(), 10) : -1;
      if (Character.isValidCodePoint(letter)) {
        return letter;
      }
    } catch (NumberFormatException noNumber) {
      throw new Fault("workbook-broken");
    }
    throw new Fault("workbook-unsafe");
  }
}
