package org.lantoa.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 as an {@link java.io.InputStreamReader} does that puts U+FFFD where bytes are none.
 * Letters that are spelled well are decoded here, which takes half the time; whatever else a file
 * holds is left to the JDK's decoder. A test holds both equal.
 */
final class Utf8Reader extends Reader {
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final byte[] bytes;
  private int at;
  private int filled;
  private boolean isAtEnd;

  Utf8Reader(InputStream in) {
    this(in, 1 << 16);
  }

  /** A buffer of another size, of 4 bytes at least: the longest letter. */
  Utf8Reader(InputStream in, int bufferSize) {
    this.in = in;
    this.bytes = new byte[bufferSize];
  }

  /** Reads up to {@code length} characters, of which there must be room for 2 at least. */
  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int end = offset + length;
    int to = offset;
    while (to == offset) {
      to = decode(chars, offset, end);
      if (to == offset && at < filled) {
        to = decodeRest(chars, offset, end);
      }
      if (to == offset && !fill()) {
        return -1;
      }
    }
    return to - offset;
  }

  /** Decodes letters of up to three bytes, as far as they are spelled well. */
  private int decode(char[] chars, int offset, int end) {
    byte[] from = bytes;
    int to = offset;
    int next = at;
    while (next < filled && to < end) {
      int first = from[next];
      if (first >= 0) {
        chars[to++] = (char) first;
        next++;
      } else if (first >> 4 == -2 && next + 2 < filled) {
        int letter = (first & 0xF) << 12 | (from[next + 1] & 0x3F) << 6 | from[next + 2] & 0x3F;
        boolean isMade = isFollowing(from[next + 1]) && isFollowing(from[next + 2]);
        if (!isMade || letter < 0x800 || Character.isSurrogate((char) letter)) {
          break;
        }
        chars[to++] = (char) letter;
        next += 3;
      } else if (first >> 5 == -2 && next + 1 < filled) {
        int letter = (first & 0x1F) << 6 | from[next + 1] & 0x3F;
        if (!isFollowing(from[next + 1]) || letter < 0x80) {
          break;
        }
        chars[to++] = (char) letter;
        next += 2;
      } else {
        break;
      }
    }
    at = next;
    return to;
  }

  private static boolean isFollowing(byte b) {
    return (b & 0xC0) == 0x80;
  }

  private int decodeRest(char[] chars, int offset, int end) {
    ByteBuffer from = ByteBuffer.wrap(bytes, at, filled - at);
    CharBuffer to = CharBuffer.wrap(chars, offset, end - offset);
    decoder.reset().decode(from, to, isAtEnd);
    at = from.position();
    return to.position();
  }

  /** Reads more bytes behind those that are left; false if there are none and none will come. */
  private boolean fill() throws IOException {
    if (isAtEnd) {
      return false;
    }
    System.arraycopy(bytes, at, bytes, 0, filled - at);
    filled -= at;
    at = 0;
    int got = in.read(bytes, filled, bytes.length - filled);
    isAtEnd = got < 0;
    filled += Math.max(0, got);
    return !isAtEnd || filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
