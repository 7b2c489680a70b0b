package org.lantoa.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of workbooks tag by tag. Unlike a parser for all of XML it knows no declarations,
 * so none can make it fetch or repeat anything, and it keeps no more than one tag, whatever stands
 * in the file: each text is either passed over or cut at a given length.
 */
final class XmlScanner implements Closeable {
  /** What {@link #next} came to. */
  enum Event {
    START,
    END,
    /** The document is over. */
    DONE
  }

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int filled;
  private final XmlTag tag = new XmlTag();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean isTagOpen;
  private boolean isEmptyTag;

  XmlScanner(Reader in) {
    this.in = in;
  }

  /** Goes to the next tag and passes over the text before it. */
  Event next() throws IOException {
    if (isEmptyTag) {
      isEmptyTag = false;
      tag.setName(open.pop());
      return Event.END;
    }
    if (!isTagOpen && !toTag(null, 0)) {
      if (!open.isEmpty()) {
        throw new Fault("workbook-broken");
      }
      return Event.DONE;
    }
    isTagOpen = false;
    if (peek() == '/') {
      at++;
      return end();
    }
    isEmptyTag = tag.read(this);
    open.push(tag.name());
    if (open.size() > Limits.DEPTH) {
      throw new Fault("workbook-unsafe");
    }
    return Event.START;
  }

  private Event end() throws IOException {
    tag.readEnd(this);
    if (!tag.name().equals(open.poll())) {
      throw new Fault("workbook-broken");
    }
    return Event.END;
  }

  /** The name of the tag, without its prefix. */
  String name() {
    return tag.name();
  }

  /** How many elements are open, the one just begun among them. */
  int depth() {
    return open.size();
  }

  /** An attribute of the tag just begun, by its name without prefix; null if it has none. */
  @Nullable String attribute(String name) {
    return tag.attribute(name);
  }

  /**
   * Appends the text that follows, up to the next tag, until {@code into} holds {@code most}
   * characters; the rest is passed over.
   */
  void text(StringBuilder into, int most) throws IOException {
    if (!isEmptyTag && !isTagOpen) {
      isTagOpen = toTag(into, most);
    }
  }

  // True behind the '<' of a tag, false at the end.
  private boolean toTag(@Nullable StringBuilder into, int most) throws IOException {
    while (true) {
      int c = read();
      if (c < 0) {
        return false;
      }
      if (c != '<') {
        append(into, most, c == '&' && into != null ? XmlEntity.read(this) : c);
      } else if (peek() == '!') {
        at++;
        declaration(into, most);
      } else if (peek() == '?') {
        passTo("?>", null, 0);
      } else {
        return true;
      }
    }
  }

  private static void append(@Nullable StringBuilder into, int most, int letter) {
    if (into != null && into.length() < most) {
      into.appendCodePoint(letter);
    }
  }

  private void declaration(@Nullable StringBuilder into, int most) throws IOException {
    if (peek() == '-') {
      expect("--");
      passTo("-->", null, 0);
    } else if (peek() == '[') {
      expect("[CDATA[");
      passTo("]]>", into, most);
    } else {
      // DOCTYPE: no workbook has one, only attacks by entities do.
      throw new Fault("workbook-unsafe");
    }
  }

  private void passTo(String end, @Nullable StringBuilder into, int most) throws IOException {
    int matched = 0;
    while (matched < end.length()) {
      int c = required();
      if (c == end.charAt(matched)) {
        matched++;
        continue;
      }
      if (matched == 2 && c == end.charAt(0)) {
        // "]]]>" and "--->": one more of the same sign.
        append(into, most, c);
        continue;
      }
      for (int i = 0; i < matched; i++) {
        append(into, most, end.charAt(i));
      }
      matched = c == end.charAt(0) ? 1 : 0;
      if (matched == 0) {
        append(into, most, c);
      }
    }
  }

  private void expect(String letters) throws IOException {
    for (int i = 0; i < letters.length(); i++) {
      if (required() != letters.charAt(i)) {
        throw new Fault("workbook-broken");
      }
    }
  }

  int required() throws IOException {
    int c = read();
    if (c < 0) {
      throw new Fault("workbook-broken");
    }
    return c;
  }

  private int read() throws IOException {
    int c = peek();
    at++;
    return c;
  }

  int peek() throws IOException {
    if (at >= filled) {
      filled = Math.max(0, in.read(buffer, 0, buffer.length));
      at = 0;
      if (filled == 0) {
        return -1;
      }
    }
    return buffer[at];
  }

  /** Reads on to the end, which finds what is damaged there. */
  void drain() throws IOException {
    while (in.read(buffer, 0, buffer.length) >= 0) {
      at = filled = 0;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
