package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The kinds of characters; computed, for the tables of {@link Letters}. */
final class Kinds {
  private static final String APOSTROPHES = "'‘’ʼʻ＇`´";

  private static final String LATIN1_VIETNAMESE = "àáâãèéêìíòóôõùúýđ";

  private Kinds() {}

  static int of(char unit) {
    if (Character.isSurrogate(unit)) {
      return Letters.SURROGATE;
    }
    return APOSTROPHES.indexOf(unit) >= 0 ? Letters.APOSTROPHE : of((int) unit);
  }

  /** The kind of the character beyond U+FFFF that begins here; a lone half is a separator. */
  static int ofPair(char[] text, int at, int length) {
    return at + 1 < length && Character.isSurrogatePair(text[at], text[at + 1])
        ? of(Character.toCodePoint(text[at], text[at + 1]))
        : Letters.SEPARATOR;
  }

  /** The kind of a whole character. */
  static int of(int character) {
    if (isVariationSelector(character) || character == '\u034F') {
      return Letters.INVISIBLE;
    }
    if (Character.isLetter(character)) {
      return Letters.LETTER;
    }
    return switch (Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER -> Letters.DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          isAccent(character) ? Letters.ACCENT : Letters.MARK;
      case Character.FORMAT -> Letters.INVISIBLE;
      default -> Letters.SEPARATOR;
    };
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

  /** Whether normalising leaves the unit as it is, unless an accent follows. */
  static boolean isSteady(char unit) {
    int kind = of(unit);
    if (unit < 0x80 || kind == Letters.APOSTROPHE) {
      return true;
    }
    if (kind == Letters.SEPARATOR) {
      return !hasPlainForm(unit);
    }
    return (kind == Letters.LETTER || kind == Letters.DIGIT)
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

  /** Latin-1 that correct Vietnamese does not write with. */
  static boolean isLegacyHint(char unit) {
    return (unit >= '\u00A1' && unit <= '\u00FF' || unit == '\u03BC')
        && LATIN1_VIETNAMESE.indexOf(Casing.lower(unit)) < 0;
  }
}
