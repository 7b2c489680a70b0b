package org.lantoa.search.analysis;

/**
 * Moves the tone mark of a syllable to where the new spelling has it, so that {@code hòa} and
 * {@code hoà}, {@code thủy} and {@code thuỷ}, {@code quý} and {@code qúy} are written alike. Words
 * that are no Vietnamese syllables keep their letters.
 */
final class ToneMark {
  private ToneMark() {}

  /**
   * Moves the tone mark of a word in small letters.
   *
   * @param at where the word's only tone mark stands
   */
  static void place(char[] word, int length, int at) {
    boolean standsAlone =
        (at == 0 || !Letters.isVowel(word[at - 1]))
            && (at + 1 == length || !Letters.isVowel(word[at + 1]));
    if (standsAlone) {
      return;
    }
    int from = at;
    int to = at + 1;
    while (from > 0 && Letters.isVowel(word[from - 1])) {
      from--;
    }
    while (to < length && Letters.isVowel(word[to])) {
      to++;
    }
    int place = place(word, length, from, to);
    if (place != at && Syllables.isSyllable(word, 0, length)) {
      int tone = Letters.tone(word[at]);
      word[at] = Letters.bare(word[at]);
      word[place] = Tones.toned(word[place], tone);
    }
  }

  /** Where the tone stands on a row of vowels: on a marked one, else on the one that is longest. */
  private static int place(char[] word, int length, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (Letters.bare(word[i]) > 'z') {
        return i;
      }
    }
    int first = from + (isPartOfOnset(word, from, to) ? 1 : 0);
    boolean isSecond =
        switch (to - first) {
          case 1 -> false;
          case 2 -> to < length || isGlided(word, first);
          default -> true;
        };
    return isSecond ? first + 1 : first;
  }

  /** qu and gi. */
  private static boolean isPartOfOnset(char[] word, int from, int to) {
    if (from == 0 || to - from == 1) {
      return false;
    }
    char vowel = Letters.bare(word[from]);
    return word[from - 1] == 'q' && vowel == 'u' || word[from - 1] == 'g' && vowel == 'i';
  }

  /** oa, oe, uy: the first vowel only glides into the second. */
  private static boolean isGlided(char[] word, int first) {
    char one = Letters.bare(word[first]);
    char two = Letters.bare(word[first + 1]);
    return one == 'o' && (two == 'a' || two == 'e') || one == 'u' && two == 'y';
  }
}
