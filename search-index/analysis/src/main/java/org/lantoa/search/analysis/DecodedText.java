package org.lantoa.search.analysis;

import java.util.Optional;

/** A text whose lines in a legacy encoding are decoded, if it has any. */
final class DecodedText {
  private char[] units = new char[0];
  private int length;

  /** Where each unit begins in the original, and behind the last the end; unused for originals. */
  private int[] starts = new int[0];

  private boolean isOriginal;

  /** Takes over a text; the array is only read, and only until the next text is taken over. */
  void take(char[] original, int originalLength, boolean mayBeLegacy) {
    Optional<LegacyEncoding> encoding =
        mayBeLegacy ? LegacyText.recognise(original, originalLength) : Optional.empty();
    isOriginal = encoding.isEmpty();
    if (encoding.isEmpty()) {
      units = original;
      length = originalLength;
    } else {
      decode(encoding.get(), original, originalLength);
    }
  }

  private void decode(LegacyEncoding encoding, char[] original, int originalLength) {
    units = new char[originalLength];
    starts = new int[originalLength + 1];
    length = 0;
    int from = 0;
    while (from < originalLength) {
      int to = LegacyText.endOfLine(original, from, originalLength);
      boolean isLegacy = LegacyText.isIn(encoding, original, from, to);
      for (int i = from; i < to; ) {
        int read = isLegacy ? encoding.read(original, i, to) : LegacyEncoding.asIs(original[i]);
        append(LegacyEncoding.letter(read), i);
        i += LegacyEncoding.width(read);
      }
      if (to < originalLength) {
        append(original[to], to);
      }
      from = to + 1;
    }
    starts[length] = originalLength;
  }

  private void append(char unit, int start) {
    units[length] = unit;
    starts[length] = start;
    length++;
  }

  char[] units() {
    return units;
  }

  int length() {
    return length;
  }

  int start(int unit) {
    return isOriginal ? unit : starts[unit];
  }

  int end(int unit) {
    return isOriginal ? unit + 1 : starts[unit + 1];
  }
}
