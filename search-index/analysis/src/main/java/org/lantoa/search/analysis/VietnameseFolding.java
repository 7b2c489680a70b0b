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
      folded[i] = Letters.folded(text.charAt(i));
    }
    return new String(folded);
  }
}
