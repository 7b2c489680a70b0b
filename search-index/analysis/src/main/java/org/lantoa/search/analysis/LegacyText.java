package org.lantoa.search.analysis;

import java.util.Optional;

/**
 * Tells legacy text from all other text. A line counts as evidence unless it holds a Latin letter
 * that Latin-1 does not have, or a combining mark, for then it is Unicode already. A word speaks
 * for an encoding if decoding makes it a Vietnamese syllable and it was none before; it speaks
 * against it if it has characters to decode and is no syllable then.
 */
final class LegacyText {
  /** Fewer words may be chance. */
  private static final int FEWEST = 3;

  private final LegacyEncoding encoding;
  private final char[] word = new char[Syllables.LONGEST];
  private final char[] decoded = new char[Syllables.LONGEST];

  /** Words that were no syllables and are now. */
  private int gained;

  /** Words with something to decode that are no syllables then. */
  private int lost;

  /** All words, and those that are syllables at last. */
  private int words;

  private int syllables;

  private LegacyText(LegacyEncoding encoding) {
    this.encoding = encoding;
  }

  static Optional<LegacyEncoding> recognise(char[] text, int length) {
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      LegacyText evidence = new LegacyText(encoding);
      evidence.addLines(text, length);
      if (evidence.gained >= FEWEST && evidence.isConvincing()) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }

  /** Whether a line of a text in this encoding is in it too. */
  static boolean isIn(LegacyEncoding encoding, char[] text, int from, int to) {
    LegacyText evidence = new LegacyText(encoding);
    return evidence.addLine(text, from, to) && evidence.gained > 0 && evidence.isConvincing();
  }

  private boolean isConvincing() {
    return gained >= 4 * lost && 10 * syllables >= 7 * words;
  }

  private void addLines(char[] text, int length) {
    int from = 0;
    while (from < length) {
      int to = endOfLine(text, from, length);
      LegacyText line = new LegacyText(encoding);
      if (line.addLine(text, from, to) && line.gained + line.lost > 0) {
        gained += line.gained;
        lost += line.lost;
        words += line.words;
        syllables += line.syllables;
      }
      from = to + 1;
    }
  }

  static int endOfLine(char[] text, int from, int length) {
    int to = from;
    while (to < length && text[to] != '\n' && text[to] != '\r') {
      to++;
    }
    return to;
  }

  /** False if the line is Unicode. */
  private boolean addLine(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isBeyondLatin1(text[i])) {
        return false;
      }
    }
    int start = from;
    while (start < to) {
      int end = start;
      while (end < to && isCoded(text[end])) {
        end++;
      }
      if (end > start) {
        addWord(text, start, end);
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean isBeyondLatin1(char unit) {
    return unit > 0xFF && unit != '\u03BC' && Letters.isWordPart(unit);
  }

  private static boolean isCoded(char unit) {
    return isAscii(unit) || unit >= 0xA1 && unit <= 0xFF || unit == '\u03BC';
  }

  private static boolean isAscii(char unit) {
    return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
  }

  private void addWord(char[] text, int start, int end) {
    boolean hasAscii = false;
    boolean hasCode = false;
    for (int i = start; i < end; i++) {
      hasAscii |= isAscii(text[i]);
      hasCode |= !isAscii(text[i]);
    }
    if (!hasAscii) {
      return;
    }
    words++;
    boolean isSyllable = isSyllableOnceDecoded(text, start, end);
    syllables += isSyllable ? 1 : 0;
    if (hasCode && !isSyllable) {
      lost++;
    } else if (hasCode && !isSyllable(text, start, end)) {
      gained++;
    }
  }

  private boolean isSyllableOnceDecoded(char[] text, int start, int end) {
    int length = 0;
    boolean hasSmall = false;
    for (int i = start; i < end; ) {
      int read = encoding.read(text, i, end);
      char letter = LegacyEncoding.letter(read);
      boolean isCodedCapital = !isAscii(text[i]) && Character.isUpperCase(letter);
      if (length == decoded.length || isCodedCapital && hasSmall) {
        return false;
      }
      hasSmall |= Character.isLowerCase(letter);
      decoded[length++] = Letters.lower(letter);
      i += LegacyEncoding.width(read);
    }
    return Syllables.isSyllable(decoded, 0, length);
  }

  private boolean isSyllable(char[] text, int start, int end) {
    if (end - start > word.length) {
      return false;
    }
    for (int i = start; i < end; i++) {
      word[i - start] = Letters.lower(text[i]);
    }
    return Syllables.isSyllable(word, 0, end - start);
  }
}
