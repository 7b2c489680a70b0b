package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Takes case, tone marks and diacritics off Latin letters: {@code Đền ơn đáp nghĩa} becomes {@code
 * den on dap nghia}. Variants that differ only in where the tone mark stands ({@code hòa}, {@code
 * hoà}) fall together.
 *
 * <p>Folding maps each UTF-16 unit to one UTF-16 unit, so an offset into the folded text is the
 * same offset into the text. This needs {@link #normalize normalised} text: in decomposed text a
 * tone mark is a unit of its own, and stays.
 */
public final class VietnameseFolding {
  private static final char[] FOLDED = table();

  private VietnameseFolding() {}

  /** The composed form (NFC) that {@link #fold} expects; platforms deliver both forms. */
  public static String normalize(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  /**
   * Folds a text. Folding twice changes nothing more.
   *
   * @param text composed text (NFC)
   * @return a text of the same length
   */
  public static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = FOLDED[text.charAt(i)];
    }
    return new String(folded);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = foldUnit((char) unit);
    }
    return table;
  }

  private static char foldUnit(char unit) {
    if (Character.isSurrogate(unit)) {
      return unit;
    }
    // U+00D0 is Icelandic eth, but old Vietnamese fonts and keyboards write it for Đ.
    if (unit == 'Đ' || unit == 'đ' || unit == '\u00D0' || unit == '\u00F0') {
      return 'd';
    }
    return Character.toLowerCase(withoutMarks(unit));
  }

  private static char withoutMarks(char unit) {
    String parts = Normalizer.normalize(String.valueOf(unit), Form.NFD);
    char base = parts.charAt(0);
    boolean isLatin = Character.UnicodeScript.of(base) == Character.UnicodeScript.LATIN;
    boolean restAreMarks =
        parts.chars().skip(1).allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    return isLatin && restAreMarks ? base : unit;
  }
}
