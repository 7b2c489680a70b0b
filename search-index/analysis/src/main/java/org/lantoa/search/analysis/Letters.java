package org.lantoa.search.analysis;

/**
 * What single UTF-16 units are, looked up in tables for all Latin letters and computed for the few
 * others.
 */
final class Letters {
  static final int SEPARATOR = 0;
  static final int LETTER = 1;
  static final int DIGIT = 2;

  /** A mark that belongs to its letter in other scripts, and stays. */
  static final int MARK = 3;

  /** An accent, which folding takes off. */
  static final int ACCENT = 4;

  /** Takes no room: soft hyphens, joiners, variation selectors, byte order marks. */
  static final int INVISIBLE = 5;

  /** Half of a character beyond U+FFFF. */
  static final int SURROGATE = 6;

  /** Stands inside words of some languages: K'Ho, M’Nông. */
  static final int APOSTROPHE = 7;

  /** The tones sắc and nặng, the only ones before a final stop. */
  static final int SHARP = 2;

  static final int HEAVY = 5;

  private static final int KIND = 7;
  private static final int TONE_SHIFT = 3;
  private static final int VOWEL = 1 << 6;
  private static final int STEADY = 1 << 7;
  private static final int HINT = 1 << 8;

  private static final int TABLE = 0x2000;
  private static final short[] TRAITS = new short[TABLE];
  private static final char[] LOWER = new char[TABLE];
  private static final char[] FOLDED = new char[TABLE];
  private static final char[] BARE = new char[TABLE];

  static {
    for (char unit = 0; unit < TABLE; unit++) {
      LOWER[unit] = Casing.lower(unit);
      FOLDED[unit] = Casing.folded(unit);
      BARE[unit] = Tones.bare(LOWER[unit]);
      TRAITS[unit] = (short) traits(unit);
    }
  }

  private Letters() {}

  static int kind(char unit) {
    return unit < TABLE ? TRAITS[unit] & KIND : Kinds.of(unit);
  }

  /** Small letters; the look-alikes of Đ that old fonts and keyboards write become đ. */
  static char lower(char unit) {
    return unit < TABLE ? LOWER[unit] : Casing.lower(unit);
  }

  /** Small letters without tone mark and diacritics, one unit for one. */
  static char folded(char unit) {
    return unit < TABLE ? FOLDED[unit] : Casing.folded(unit);
  }

  /** A letter, small and without its tone mark: Ế becomes ê. */
  static char bare(char unit) {
    return unit < TABLE ? BARE[unit] : Casing.lower(unit);
  }

  /** The number of the tone on a letter; 0 if it has none. */
  static int tone(char unit) {
    return unit < TABLE ? TRAITS[unit] >> TONE_SHIFT & 7 : 0;
  }

  /** Whether it is a Vietnamese vowel, with or without a tone. */
  static boolean isVowel(char unit) {
    return unit < TABLE && (TRAITS[unit] & VOWEL) != 0;
  }

  /** Whether normalising leaves the unit as it is, unless an accent follows. */
  static boolean isSteady(char unit) {
    return unit < TABLE ? (TRAITS[unit] & STEADY) != 0 : Kinds.isSteady(unit);
  }

  /**
   * Whether nothing at all is to be done about it before words are looked for: it is steady, and it
   * does not hint at an old encoding, being Latin-1 that correct Vietnamese does not write with.
   */
  static boolean isQuiet(char unit) {
    return unit < TABLE ? (TRAITS[unit] & (STEADY | HINT)) == STEADY : Kinds.isSteady(unit);
  }

  static boolean isLegacyHint(char unit) {
    return unit < TABLE && (TRAITS[unit] & HINT) != 0;
  }

  /** Whether the unit changes or composes with what stands before it. */
  static boolean attaches(char unit) {
    int kind = kind(unit);
    return kind == ACCENT || kind == MARK || (unit >= '\u1160' && unit <= '\u11FF');
  }

  static boolean isWordPart(char unit) {
    int kind = kind(unit);
    return kind >= LETTER && kind <= ACCENT;
  }

  private static int traits(char unit) {
    int tone = Tones.tone(LOWER[unit]);
    return Kinds.of(unit)
        | tone << TONE_SHIFT
        | (Tones.isVowel(BARE[unit]) ? VOWEL : 0)
        | (Kinds.isSteady(unit) ? STEADY : 0)
        | (Kinds.isLegacyHint(unit) ? HINT : 0);
  }
}
