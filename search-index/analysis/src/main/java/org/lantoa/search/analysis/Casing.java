package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Small letters, with and without their marks; computed, for the tables of {@link Letters}. */
final class Casing {
  private Casing() {}

  static char lower(char unit) {
    // U+00D0 is Icelandic eth, U+0189 African D: old fonts and keyboards write them for Đ.
    if (unit == '\u00D0' || unit == '\u00F0' || unit == '\u0189' || unit == '\u0256') {
      return 'đ';
    }
    return Character.toLowerCase(unit);
  }

  static char folded(char unit) {
    char lower = lower(unit);
    if (lower == 'đ') {
      return 'd';
    }
    return lower < '\u00C0' || !Character.isLetter(lower) ? lower : withoutMarks(lower);
  }

  private static char withoutMarks(char unit) {
    if (Character.UnicodeScript.of(unit) != Character.UnicodeScript.LATIN) {
      return unit;
    }
    String parts = Normalizer.normalize(String.valueOf(unit), Form.NFD);
    char base = parts.charAt(0);
    boolean isLatin = Character.UnicodeScript.of(base) == Character.UnicodeScript.LATIN;
    boolean restAreMarks =
        parts.chars().skip(1).allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    return isLatin && restAreMarks ? Character.toLowerCase(base) : unit;
  }
}
