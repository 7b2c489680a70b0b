package org.lantoa.ingest.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Counts what tells UTF-8 from windows-1258 and from other encodings with one byte a letter, over a
 * whole file.
 */
final class ByteCensus {
  private static final String WINDOWS_1258 = "windows-1258";

  /** Vietnamese letters of three bytes, which by chance stand in no text of another encoding. */
  private static final int CERTAIN = 3;

  /** In windows-1258 a letter before a quotation mark may look like UTF-8, now and then. */
  private static final int CHANCE = 16;

  /** The share of letters foreign to Vietnamese, one in so many, that names of places reach. */
  private static final int FOREIGN = 20;

  /**
   * Bytes that windows-1258 does not have, or that Vietnamese text does not use: with more than a
   * few of them the file is in the encoding of an old font (TCVN3, VNI) or another language's.
   */
  private static final String ODD =
      "\u008A\u008D\u008E\u008F\u0090\u009A\u009D\u009E"
          + "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AC\u00AD\u00AE\u00AF"
          + "\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B8\u00B9\u00BA\u00BC\u00BD\u00BE\u00BF"
          + "ÄÅÆÇËÎÏÑÖ×ØÛÜßäåæçëîïñö÷øûüÿ";

  private long twoBytes;
  private long vietnamese;
  private long invalid;
  private long high;
  private long odd;
  private int awaited;
  private int length;
  private int letter;

  /** Whether the file can be nothing but UTF-8, whatever follows. */
  boolean isCertain() {
    return vietnamese >= CERTAIN && invalid == 0;
  }

  void add(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      int b = bytes[i] & 0xFF;
      if (b >= 0x80) {
        high++;
        odd += ODD.indexOf(b) >= 0 ? 1 : 0;
      }
      if (awaited > 0 && (b & 0xC0) == 0x80) {
        follow(b);
      } else {
        begin(b);
      }
    }
  }

  private void follow(int b) {
    letter = letter << 6 | b & 0x3F;
    awaited--;
    if (awaited > 0) {
      return;
    }
    boolean isShortest = length == 2 || letter >= (length == 3 ? 0x800 : 0x10000);
    boolean isLetter = letter <= Character.MAX_CODE_POINT && (letter & 0x1FF800) != 0xD800;
    if (!isShortest || !isLetter) {
      invalid++;
    } else if (letter >= 0x1EA0 && letter <= 0x1EFF) {
      vietnamese++;
    } else {
      twoBytes++;
    }
  }

  private void begin(int b) {
    invalid += awaited > 0 ? 1 : 0;
    awaited = 0;
    if (b < 0x80) {
      return;
    }
    length = b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
    if (length == 0) {
      invalid++;
    } else {
      awaited = length - 1;
      letter = b & (0x7F >> length);
    }
  }

  /**
   * The encoding of what was counted.
   *
   * @throws Fault if it is neither
   */
  Charset charset() throws Fault {
    boolean isSpoiledOnly = vietnamese >= CERTAIN || invalid <= CHANCE * (twoBytes + vietnamese);
    if (invalid == 0 || isSpoiledOnly) {
      return StandardCharsets.UTF_8;
    }
    if (odd * FOREIGN > high || !Charset.isSupported(WINDOWS_1258)) {
      throw new Fault("encoding-unknown");
    }
    return Charset.forName(WINDOWS_1258);
  }
}
