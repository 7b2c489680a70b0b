package org.lantoa.model.topic;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * JSON as bytes, appended piece by piece. Texts come out as Jackson writes them: only what must be
 * escaped is.
 */
final class JsonBuffer {
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_INSTANT = 40;

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

  @SuppressWarnings("deprecation") // It copies the low bytes, which is what ASCII wants.
  private void append(String text) {
    text.getBytes(0, text.length(), bytes, size);
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
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] quoted = needsQuoting(utf8) ? JsonStringEncoder.getInstance().quoteAsUTF8(text) : utf8;
    reserve(quoted.length);
    System.arraycopy(quoted, 0, bytes, size, quoted.length);
    size += quoted.length;
  }

  // A lone surrogate comes out of the platform's encoder as a question mark; Jackson refuses it.
  private static boolean needsQuoting(byte[] utf8) {
    for (byte octet : utf8) {
      if ((octet >= 0 && octet < ' ') || octet == '"' || octet == '\\' || octet == '?') {
        return true;
      }
    }
    return false;
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
    reserve(LONGEST_INSTANT);
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
