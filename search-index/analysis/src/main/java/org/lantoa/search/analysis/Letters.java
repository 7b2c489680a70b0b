package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * What single UTF-16 units are, looked up in tables for all Latin letters and computed for the few
 * others.
 */
final class Letters {
  static final byte SEPARATOR = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** A mark that belongs to its letter in other scripts, and stays. */
  static final byte MARK = 3;

  /** An accent, which folding takes off. */
  static final byte ACCENT = 4;

  /** Takes no room: soft hyphens, joiners, variation selectors, byte order marks. */
  static final byte INVISIBLE = 5;

  /** Half of a character beyond U+FFFF. */
  static final byte SURROGATE = 6;

  private static final int TABLE = 0x2000;
  private static final byte[] KINDS = new byte[TABLE];
  private static final char[] LOWER = new char[TABLE];
  private static final char[] FOLDED = new char[TABLE];
  private static final boolean[] STEADY = new boolean[TABLE];

  static {
    for (char unit = 0; unit < TABLE; unit++) {
      KINDS[unit] = kindOf(unit);
      LOWER[unit] = lowerOf(unit);
      FOLDED[unit] = foldedOf(unit);
      STEADY[unit] = isSteadyUnit(unit, KINDS[unit]);
    }
  }

  private Letters() {}

  static byte kind(char unit) {
    return unit < TABLE ? KINDS[unit] : kindOf(unit);
  }

  /** Small letters; the look-alikes of Đ that old fonts and keyboards write become đ. */
  static char lower(char unit) {
    return unit < TABLE ? LOWER[unit] : lowerOf(unit);
  }

  /** Small letters without tone mark and diacritics, one unit for one. */
  static char folded(char unit) {
    return unit < TABLE ? FOLDED[unit] : foldedOf(unit);
  }

  /** Whether normalising leaves the unit as it is, unless an accent follows. */
  static boolean isSteady(char unit) {
    return unit < TABLE ? STEADY[unit] : isSteadyUnit(unit, kindOf(unit));
  }

  /** Whether the unit changes or composes with what stands before it. */
  static boolean attaches(char unit) {
    byte kind = kind(unit);
    return kind == ACCENT || kind == MARK || (unit >= '\u1160' && unit <= '\u11FF');
  }

  static boolean isWordPart(char unit) {
    byte kind = kind(unit);
    return kind == LETTER || kind == DIGIT || kind == MARK || kind == ACCENT;
  }

  private static byte kindOf(char unit) {
    if (Character.isSurrogate(unit)) {
      return SURROGATE;
    }
    return kindOf((int) unit);
  }

  /** The kind of a whole character. */
  static byte kindOf(int character) {
    if (isVariationSelector(character) || character == '\u034F') {
      return INVISIBLE;
    }
    switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
      Character.LOWERCASE_LETTER,
      Character.TITLECASE_LETTER,
      Character.MODIFIER_LETTER,
      Character.OTHER_LETTER:
        return LETTER;
      case Character.DECIMAL_DIGIT_NUMBER:
        return DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK:
        return isAccent(character) ? ACCENT : MARK;
      case Character.FORMAT:
        return INVISIBLE;
      default:
        return SEPARATOR;
    }
  }

  private static boolean isVariationSelector(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

  /** The blocks of marks that are of no script. */
  private static boolean isAccent(int character) {
    return (character >= 0x0300 && character <= 0x036F)
        || (character >= 0x1AB0 && character <= 0x1AFF)
        || (character >= 0x1DC0 && character <= 0x1DFF)
        || (character >= 0x20D0 && character <= 0x20FF)
        || (character >= 0xFE20 && character <= 0xFE2F);
  }

  private static char lowerOf(char unit) {
    // U+00D0 is Icelandic eth, U+0189 African D; old Vietnamese fonts and keyboards write them for
    // Đ.
    if (unit == '\u00D0' || unit == '\u00F0' || unit == '\u0189' || unit == '\u0256') {
      return 'đ';
    }
    return Character.toLowerCase(unit);
  }

  private static char foldedOf(char unit) {
    char lower = lowerOf(unit);
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

  private static boolean isSteadyUnit(char unit, byte kind) {
    if (unit < 0x80) {
      return true;
    }
    if (kind == SEPARATOR) {
      return !hasPlainForm(unit);
    }
    return (kind == LETTER || kind == DIGIT)
        && (isIdeographOrHangul(unit) || Normalizer.isNormalized(String.valueOf(unit), Form.NFKC));
  }

  /** Raised and encircled letters and digits, and the full-width marks of hashtags. */
  private static boolean hasPlainForm(char unit) {
    int type = Character.getType(unit);
    return type == Character.OTHER_NUMBER
        || type == Character.LETTER_NUMBER
        || (unit >= '\u24B6' && unit <= '\u24E9')
        || (unit >= '\uFF00' && unit <= '\uFF5E');
  }

  private static boolean isIdeographOrHangul(char unit) {
    return (unit >= '\u3400' && unit <= '\u9FFF') || (unit >= '\uAC00' && unit <= '\uD7A3');
  }
}
