package org.lantoa.model.topic;

import java.time.Instant;
import java.util.Arrays;

/**
 * JSON as bytes, appended piece by piece. Texts come out as Jackson writes them: only what must be
 * escaped is.
 */
final class JsonBuffer {
  private static final String HEX = "0123456789ABCDEF";
  private static final int LONGEST_SIGN = 6;
  private static final int LONGEST_NUMBER = 20;

  private byte[] bytes = new byte[512];
  private int size;

  void sign(char sign) {
    reserve(1);
    bytes[size++] = (byte) sign;
  }

  /** Signs that mean themselves. */
  void ascii(String text) {
    reserve(text.length());
    append(text);
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      bytes[size + i] = (byte) text.charAt(i);
    }
    size += text.length();
  }

  void text(String text) {
    reserve(text.length() + 2);
    bytes[size++] = '"';
    if (isPlain(text)) {
      append(text);
    } else {
      escaped(text);
    }
    sign('"');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void escaped(String text) {
    reserve(LONGEST_SIGN * text.length() + 1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        escapedAscii(c);
      } else if (c < 0x800) {
        bytes[size++] = (byte) (0xC0 | c >> 6);
        bytes[size++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isSurrogate(c)) {
        hexadecimal(c); // As Jackson does, and so also what is half a sign comes back as it was.
      } else {
        bytes[size++] = (byte) (0xE0 | c >> 12);
        bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | c & 0x3F);
      }
    }
  }

  private void escapedAscii(char c) {
    switch (c) {
      case '"', '\\' -> backslash(c);
      case '\n' -> backslash('n');
      case '\r' -> backslash('r');
      case '\t' -> backslash('t');
      case '\b' -> backslash('b');
      case '\f' -> backslash('f');
      default -> {
        if (c < ' ') {
          hexadecimal(c);
        } else {
          bytes[size++] = (byte) c;
        }
      }
    }
  }

  private void backslash(char c) {
    bytes[size++] = '\\';
    bytes[size++] = (byte) c;
  }

  private void hexadecimal(char c) {
    backslash('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = (byte) HEX.charAt(c >> shift & 0xF);
    }
  }

  void number(long value) {
    reserve(LONGEST_NUMBER);
    if (value >= 0 && value < 10) {
      bytes[size++] = (byte) ('0' + value);
      return;
    }
    if (value == Long.MIN_VALUE) {
      append(Long.toString(value));
      return;
    }
    long rest = Math.abs(value);
    if (value < 0) {
      bytes[size++] = '-';
    }
    int length = 1;
    for (long bound = 10; length < 19 && rest >= bound; bound *= 10) {
      length++;
    }
    for (int at = size + length - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += length;
  }

  void instant(Instant instant) {
    reserve(Instants.LONGEST + 2);
    bytes[size++] = '"';
    size = Instants.write(instant, bytes, size);
    bytes[size++] = '"';
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
