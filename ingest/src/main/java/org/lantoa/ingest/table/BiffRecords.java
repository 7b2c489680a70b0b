package org.lantoa.ingest.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The records of a workbook of Excel 97 to 2003 (MS-XLS), one after the other. */
final class BiffRecords {
  static final int BOF = 0x0809;
  static final int EOF = 0x000A;
  static final int CONTINUE = 0x003C;

  private static final int HEAD = 4;
  private static final int LONGEST = 0xFFFF;

  private final OleStream stream;
  private final ByteBuffer window =
      ByteBuffer.allocate(1 << 17).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private long windowFrom;
  private long nextAt;
  private int type;
  private int start;
  private int length;

  BiffRecords(OleStream stream, long at) {
    this.stream = stream;
    this.nextAt = at;
  }

  /** Goes to the next record; false at the end of the stream. */
  boolean next() throws IOException {
    if (nextAt < 0 || nextAt + HEAD > stream.size()) {
      return false;
    }
    require(nextAt, HEAD);
    int at = (int) (nextAt - windowFrom);
    type = window.getShort(at) & 0xFFFF;
    length = window.getShort(at + 2) & 0xFFFF;
    if (nextAt + HEAD + length > stream.size()) {
      throw new Fault("workbook-broken");
    }
    require(nextAt, HEAD + length);
    start = (int) (nextAt - windowFrom) + HEAD;
    nextAt += HEAD + length;
    return true;
  }

  /** The type of the record after this one; −1 at the end. */
  int nextType() throws IOException {
    if (nextAt + HEAD > stream.size()) {
      return -1;
    }
    ByteBuffer head = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
    stream.read(nextAt, head);
    return head.getShort(0) & 0xFFFF;
  }

  private void require(long at, int count) throws IOException {
    if (at < windowFrom || at + count > windowFrom + window.limit()) {
      window.clear();
      windowFrom = at;
      stream.read(at, window);
      window.flip();
    }
    if (count > HEAD + LONGEST || at + count > windowFrom + window.limit()) {
      throw new Fault("workbook-broken");
    }
  }

  int type() {
    return type;
  }

  int length() {
    return length;
  }

  /** Where in the stream the record after this one begins. */
  long nextAt() {
    return nextAt;
  }

  int byteAt(int at) throws Fault {
    return window.get(inside(at, 1)) & 0xFF;
  }

  int shortAt(int at) throws Fault {
    return window.getShort(inside(at, Short.BYTES)) & 0xFFFF;
  }

  int intAt(int at) throws Fault {
    return window.getInt(inside(at, Integer.BYTES));
  }

  double doubleAt(int at) throws Fault {
    return window.getDouble(inside(at, Double.BYTES));
  }

  /** Letters from a place on, each of two bytes or of one. */
  String textAt(int at, int letters, boolean isWide) throws Fault {
    int from = inside(at, isWide ? 2 * letters : letters);
    if (!isWide) {
      return new String(window.array(), from, letters, StandardCharsets.ISO_8859_1);
    }
    // Not by a decoder: a record may end between the two halves of one letter.
    char[] text = new char[letters];
    for (int i = 0; i < letters; i++) {
      text[i] = window.getChar(from + 2 * i);
    }
    return new String(text);
  }

  private int inside(int at, int count) throws Fault {
    if (at < 0 || count < 0 || at + count > length) {
      throw new Fault("workbook-broken");
    }
    return start + at;
  }
}
