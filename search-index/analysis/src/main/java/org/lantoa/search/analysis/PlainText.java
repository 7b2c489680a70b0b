package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * A text as words are looked for in it: legacy encodings decoded, composed (NFC), styled letters
 * plain, invisible characters inside words left out. Knows for each unit where it stands in the
 * original. Most texts are like this already and are taken as they are.
 */
final class PlainText {
  /** Fewer hints are not worth a closer look. */
  private static final int FEWEST_HINTS = 2;

  private static final String OPENERS = "#_@/&";

  private char[] units = new char[0];
  private int length;
  private boolean isOriginal;

  private final DecodedText decoded = new DecodedText();
  private char[] rewritten = new char[0];
  private int[] starts = new int[0];
  private int[] ends = new int[0];

  /** Takes over a text; the array is only read, and only until the next text is taken over. */
  void take(char[] original, int originalLength) {
    int hints = 0;
    int i = 0;
    while (i < originalLength) {
      if (Letters.isQuiet(original[i])) {
        i++;
        continue;
      }
      hints += Letters.isSteady(original[i]) ? 1 : 0;
      int next = Letters.isSteady(original[i]) ? i + 1 : afterHarmless(original, i, originalLength);
      if (next == i) {
        break;
      }
      i = next;
    }
    for (int rest = i; rest < originalLength; rest++) {
      hints += Letters.isLegacyHint(original[rest]) ? 1 : 0;
    }
    if (i == originalLength && hints < FEWEST_HINTS) {
      isOriginal = true;
      units = original;
      length = originalLength;
      return;
    }
    isOriginal = false;
    decoded.take(original, originalLength, hints >= FEWEST_HINTS);
    rewrite(decoded.units(), decoded.length());
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

  /** Goes past what needs no change outside words: emoji, invisible characters. */
  private static int afterHarmless(char[] text, int at, int length) {
    int next = after(text, at, length);
    int kind = kind(text, at, length);
    boolean isOutside =
        at == 0 || !Letters.isWordPart(text[at - 1]) && OPENERS.indexOf(text[at - 1]) < 0;
    boolean isEmoji = kind == Letters.SEPARATOR && Letters.kind(text[at]) == Letters.SURROGATE;
    return isEmoji || kind == Letters.INVISIBLE && isOutside ? next : at;
  }

  private static int kind(char[] text, int at, int length) {
    int kind = Letters.kind(text[at]);
    return kind == Letters.SURROGATE ? Kinds.ofPair(text, at, length) : kind;
  }

  private static int after(char[] text, int at, int length) {
    return at + 1 < length && Character.isSurrogatePair(text[at], text[at + 1]) ? at + 2 : at + 1;
  }

  private void rewrite(char[] text, int textLength) {
    if (rewritten.length < textLength) {
      resize(textLength + 16);
    }
    length = 0;
    int i = 0;
    while (i < textLength) {
      char unit = text[i];
      if (!Letters.isSteady(unit) && kind(text, i, textLength) == Letters.INVISIBLE) {
        int next = after(text, i, textLength);
        if (!isInsideWord()) {
          append(' ', i, next);
        }
        i = next;
      } else if (Letters.isSteady(unit) && (i + 1 == textLength || Letters.isSteady(text[i + 1]))) {
        append(unit, i, i + 1);
        i++;
      } else {
        i = appendRun(text, i, textLength);
      }
    }
    units = rewritten;
  }

  /** Invisible characters are left out where they would part a word or a hashtag. */
  private boolean isInsideWord() {
    if (length == 0) {
      return false;
    }
    char last = rewritten[length - 1];
    return Letters.isWordPart(last)
        || Letters.kind(last) == Letters.SURROGATE
        || OPENERS.indexOf(last) >= 0;
  }

  /** One character and the marks on it, normalised together; returns where the next begins. */
  private int appendRun(char[] text, int from, int textLength) {
    int end = after(text, from, textLength);
    StringBuilder run = new StringBuilder(8).append(text, from, end - from);
    for (int next = end; next < textLength; next++) {
      if (Letters.attaches(text[next])) {
        run.append(text[next]);
        end = next + 1;
      } else if (Letters.kind(text[next]) != Letters.INVISIBLE) {
        break;
      }
    }
    String plain = plain(run.toString());
    for (int i = 0; i < plain.length(); i++) {
      append(plain.charAt(i), from, end);
    }
    return end;
  }

  /** Styled letters become plain ones; what is no word keeps its form. */
  private static String plain(String run) {
    String compatible = Normalizer.normalize(run, Form.NFKC);
    boolean isWord =
        compatible
            .codePoints()
            .allMatch(c -> Kinds.of(c) != Letters.SEPARATOR || OPENERS.indexOf(c) >= 0);
    return isWord ? compatible : Normalizer.normalize(run, Form.NFC);
  }

  private void append(char unit, int from, int to) {
    if (length == rewritten.length) {
      resize(length * 2);
    }
    rewritten[length] = unit;
    starts[length] = decoded.start(from);
    ends[length] = decoded.end(to - 1);
    length++;
  }

  private void resize(int size) {
    rewritten = Arrays.copyOf(rewritten, size);
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
  }
}
