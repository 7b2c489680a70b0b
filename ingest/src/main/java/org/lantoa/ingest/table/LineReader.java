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
    int end = endInBuffer();
    if (end < filled && end - at <= Limits.ROW) {
      String text = new String(buffer, at, end - at);
      at = end;
      skipLineEnd();
      return new Line(number, text, false, true);
    }
    return lineOverBuffers();
  }

  /**
   * The cells of the next line where it is a record that the buffer holds whole; null if it must be
   * read line by line, and then nothing was taken.
   */
  @Nullable List<String> nextRecord(CellScanner scanner) throws IOException {
    if (!returned.isEmpty() || peek() < 0 || !scanner.scan(buffer, at, filled)) {
      return null;
    }
    number++;
    at = scanner.end();
    skipLineEnd();
    return scanner.cells();
  }

  /** The number of the line that was read last. */
  long number() {
    return number;
  }

  private Line lineOverBuffers() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean isTooLong = false;
    while (peek() >= 0) {
      int end = endInBuffer();
      int fitting = Math.min(end - at, Limits.ROW - text.length());
      text.append(buffer, at, fitting);
      isTooLong |= fitting < end - at;
      at = end;
      if (end < filled) {
        skipLineEnd();
        return new Line(number, text.toString(), isTooLong, true);
      }
    }
    return new Line(number, text.toString(), isTooLong, false);
  }

  /** Where the next line end stands in the buffer; where the buffer ends if there is none. */
  private int endInBuffer() {
    int end = at;
    while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
      end++;
    }
    return end;
  }

  private void skipLineEnd() throws IOException {
    boolean isReturn = buffer[at] == '\r';
    at++;
    if (isReturn && peek() == '\n') {
      at++;
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
