package org.lantoa.ingest.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One tag with its attributes; read again and again into the same place. */
final class XmlTag {
  /** Names that were met lately, by hash: workbooks repeat a dozen names millions of times. */
  private final String[] names = new String[256];

  private final StringBuilder spelled = new StringBuilder();
  private String name = "";
  private final String[] attributes = new String[Limits.ATTRIBUTES];
  private final String[] values = new String[Limits.ATTRIBUTES];
  private int count;
  private int length;

  String name() {
    return name;
  }

  void setName(String ended) {
    name = ended;
    count = 0;
  }

  @Nullable String attribute(String wanted) {
    for (int i = 0; i < count; i++) {
      if (attributes[i].equals(wanted)) {
        return values[i];
      }
    }
    return null;
  }

  /** Reads what follows {@code <}; true if the element is empty. */
  boolean read(XmlScanner in) throws IOException {
    count = 0;
    length = 0;
    name = name(in);
    while (true) {
      int c = afterSpace(in);
      if (c == '>') {
        take(in);
        return false;
      }
      if (c == '/') {
        take(in);
        require(take(in) == '>');
        return true;
      }
      attribute(in);
    }
  }

  /** Reads what follows {@code </}. */
  void readEnd(XmlScanner in) throws IOException {
    count = 0;
    length = 0;
    name = name(in);
    afterSpace(in);
    require(take(in) == '>');
  }

  private void attribute(XmlScanner in) throws IOException {
    if (count == Limits.ATTRIBUTES) {
      throw new Fault("workbook-unsafe");
    }
    attributes[count] = name(in);
    require(afterSpace(in) == '=');
    take(in);
    int quote = afterSpace(in);
    require(quote == '"' || quote == '\'');
    take(in);
    spelled.setLength(0);
    int c;
    while ((c = take(in)) != quote) {
      require(c != '<');
      spelled.appendCodePoint(c == '&' ? XmlEntity.read(in) : c);
    }
    values[count++] = spelled.toString();
  }

  // A name without its prefix.
  private String name(XmlScanner in) throws IOException {
    spelled.setLength(0);
    int hash = 0;
    while (isPartOfName(in.peek())) {
      int c = take(in);
      if (c == ':') {
        spelled.setLength(0);
        hash = 0;
      } else {
        spelled.append((char) c);
        hash = 31 * hash + c;
      }
    }
    require(!spelled.isEmpty());
    int slot = (hash ^ hash >>> 8) & names.length - 1;
    String met = names[slot];
    if (met == null || !met.contentEquals(spelled)) {
      met = spelled.toString();
      names[slot] = met;
    }
    return met;
  }

  private static boolean isPartOfName(int c) {
    return c > ' ' && c != '=' && c != '>' && c != '/' && c != '<' && c != '"' && c != '\'';
  }

  private int afterSpace(XmlScanner in) throws IOException {
    while (in.peek() >= 0 && in.peek() <= ' ') {
      take(in);
    }
    return in.peek();
  }

  private int take(XmlScanner in) throws IOException {
    if (++length > Limits.TAG) {
      throw new Fault("workbook-unsafe");
    }
    return in.required();
  }

  private static void require(boolean isWellFormed) throws Fault {
    if (!isWellFormed) {
      throw new Fault("workbook-broken");
    }
  }
}
