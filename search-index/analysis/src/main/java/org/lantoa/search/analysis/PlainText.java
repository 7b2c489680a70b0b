package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * A text as words are looked for in it: composed (NFC), styled letters plain, invisible characters
 * inside words left out. Knows for each unit where it stands in the original.
 */
final class PlainText {
  private char[] units = new char[0];
  private int length;
  private boolean isOriginal;
  private int[] starts = new int[0];
  private int[] ends = new int[0];

  /** Takes over a text; the array is only read, and only until the next text is taken over. */
  void take(char[] original, int originalLength) {
    if (isPlain(original, originalLength)) {
      units = original;
      length = originalLength;
      isOriginal = true;
      return;
    }
    isOriginal = false;
    units = new char[originalLength + 16];
    starts = new int[units.length];
    ends = new int[units.length];
    length = 0;
    rewrite(original, originalLength);
  }

  char[] units() {
    return units;
  }

  int length() {
    return length;
  }

  /** Where a unit begins in the original. */
  int start(int unit) {
    return isOriginal ? unit : starts[unit];
  }

  /** Where a unit ends in the original. */
  int end(int unit) {
    return isOriginal ? unit + 1 : ends[unit];
  }

  private static boolean isPlain(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (!Letters.isSteady(text[i])) {
        return false;
      }
    }
    return true;
  }

  private void rewrite(char[] original, int originalLength) {
    int i = 0;
    while (i < originalLength) {
      char unit = original[i];
      if (Letters.kind(unit) == Letters.INVISIBLE) {
        if (!isInsideWord()) {
          append(unit, i, i + 1);
        }
        i++;
      } else if (Letters.isSteady(unit)
          && (i + 1 == originalLength || Letters.isSteady(original[i + 1]))) {
        append(unit, i, i + 1);
        i++;
      } else {
        i = appendRun(original, i, originalLength);
      }
    }
  }

  /** Invisible characters are left out where they would part a word or a hashtag. */
  private boolean isInsideWord() {
    if (length == 0) {
      return false;
    }
    char last = units[length - 1];
    return Letters.isWordPart(last)
        || Letters.kind(last) == Letters.SURROGATE
        || "#_@/&".indexOf(last) >= 0;
  }

  /** One character and the marks on it, normalised together; returns where the next begins. */
  private int appendRun(char[] original, int from, int originalLength) {
    int end = from + 1;
    if (Character.isHighSurrogate(original[from])
        && end < originalLength
        && Character.isLowSurrogate(original[end])) {
      end++;
    }
    StringBuilder run = new StringBuilder(8).append(original, from, end - from);
    for (int next = end; next < originalLength; next++) {
      if (Letters.attaches(original[next])) {
        run.append(original[next]);
        end = next + 1;
      } else if (Letters.kind(original[next]) != Letters.INVISIBLE) {
        break;
      }
    }
    String plain = plain(run.toString());
    for (int i = 0; i < plain.length(); i++) {
      append(plain.charAt(i), from, end);
    }
    return end;
  }

  private static String plain(String run) {
    String compatible = Normalizer.normalize(run, Form.NFKC);
    boolean isWord =
        compatible
            .codePoints()
            .allMatch(c -> Letters.kindOf(c) != Letters.SEPARATOR || "#_@".indexOf(c) >= 0);
    return isWord ? compatible : Normalizer.normalize(run, Form.NFC);
  }

  private void append(char unit, int start, int end) {
    if (length == units.length) {
      units = Arrays.copyOf(units, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    units[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length++;
  }
}
