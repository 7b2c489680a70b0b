package org.lantoa.ingest.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length, however long they are in the file, and takes lines back. */
final class LineReader {
  /**
   * One line.
   *
   * @param number 1 for the first
   * @param text without its end; cut where too long
   * @param isTooLong whether it was longer than {@link Limits#ROW}
   * @param isEnded whether a line end follows; the last line of a file may lack it
   */
  record Line(long number, String text, boolean isTooLong, boolean isEnded) {}

  private final Reader reader;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int filled;
  private long number;
  private final Deque<Line> returned = new ArrayDeque<>();

  LineReader(Reader reader) {
    this.reader = reader;
  }

  /** Reads lines that are there already. */
  static LineReader of(List<Line> lines) {
    LineReader reader = new LineReader(Reader.nullReader());
    reader.takeBack(lines);
    return reader;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    if (!returned.isEmpty()) {
      return returned.pop();
    }
    if (peek() < 0) {
      return null;
    }
    number++;
    StringBuilder text = new StringBuilder();
    boolean isTooLong = false;
    while (true) {
      int c = peek();
      at++;
      if (c < 0 || c == '\n' || c == '\r') {
        if (c == '\r' && peek() == '\n') {
          at++;
        }
        return new Line(number, text.toString(), isTooLong, c >= 0);
      }
      if (text.length() < Limits.ROW) {
        text.append((char) c);
      } else {
        isTooLong = true;
      }
    }
  }

  /** Takes lines back in their order; they come again next. */
  void takeBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      returned.push(lines.get(i));
    }
  }

  private int peek() throws IOException {
    if (at >= filled) {
      filled = Math.max(0, reader.read(buffer, 0, buffer.length));
      at = 0;
      if (filled == 0) {
        return -1;
      }
    }
    return buffer[at];
  }
}
