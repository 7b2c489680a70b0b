package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * One word of a text, between two characters that are neither letters nor digits.
 *
 * @param folded without case, tones and diacritics
 * @param exact without case, the tone moved behind the letters: {@code hòa} and {@code hoà} are the
 *     same, {@code bản} and {@code bạn} are not
 */
record Syllable(String folded, String exact) {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  static Syllable of(String word) {
    String composed = VietnameseFolding.normalize(word);
    return new Syllable(VietnameseFolding.fold(composed), toneLast(composed));
  }

  /** Whether it was typed without any accent. */
  boolean isPlain() {
    return folded.equals(exact);
  }

  /**
   * Whether this word of a query accepts a word of a text. A query without accents accepts every
   * accent; one with accents accepts the same accents or none, never different ones.
   */
  boolean accepts(Syllable other) {
    return folded.equals(other.folded)
        && (isPlain() || other.isPlain() || exact.equals(other.exact));
  }

  private static String toneLast(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u00F0', 'đ');
    StringBuilder letters = new StringBuilder(lower.length() + 1);
    StringBuilder tones = new StringBuilder(1);
    for (char unit : Normalizer.normalize(lower, Form.NFD).toCharArray()) {
      (TONES.indexOf(unit) < 0 ? letters : tones).append(unit);
    }
    return Normalizer.normalize(letters, Form.NFC) + tones;
  }
}
