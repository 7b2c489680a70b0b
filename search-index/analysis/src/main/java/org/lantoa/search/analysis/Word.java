package org.lantoa.search.analysis;

/**
 * One word of a text.
 *
 * @param folded small letters without tone marks and diacritics
 * @param exact small letters with all of them, the tone mark where the new spelling has it: {@code
 *     hòa} and {@code hoà} are the same, {@code bản} and {@code bạn} are not
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 */
public record Word(String folded, String exact, int start, int end) {
  public Word {
    if (folded.isEmpty() || start < 0 || end <= start) {
      throw new IllegalArgumentException("no word: " + start + "–" + end);
    }
  }

  /** Whether it was typed without any accent. */
  public boolean isPlain() {
    return folded.equals(exact);
  }

  /** Whether it has a letter; numbers have none. */
  public boolean hasLetter() {
    return folded.codePoints().anyMatch(Character::isLetter);
  }
}
