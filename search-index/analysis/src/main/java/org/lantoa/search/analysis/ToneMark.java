package org.lantoa.search.analysis;

/**
 * Moves the tone mark of a syllable to where the new spelling has it, so that {@code hòa} and
 * {@code hoà}, {@code thủy} and {@code thuỷ}, {@code quý} and {@code qúy} are written alike.
 */
final class ToneMark {
  private static final String BARE = "aăâeêioôơuưy";
  private static final String[] TONED = {
    "àằầèềìòồờùừỳ", "áắấéếíóốớúứý", "ảẳẩẻểỉỏổởủửỷ", "ãẵẫẽễĩõỗỡũữỹ", "ạặậẹệịọộợụựỵ"
  };

  private ToneMark() {}

  /** Moves the tone mark of a word in small letters, if it has exactly one. */
  static void place(char[] word, int length) {
    int at = -1;
    for (int i = 0; i < length; i++) {
      if (tone(word[i]) >= 0) {
        if (at >= 0) {
          return;
        }
        at = i;
      }
    }
    if (at < 0) {
      return;
    }
    int from = at;
    int to = at + 1;
    while (from > 0 && isVowel(word[from - 1])) {
      from--;
    }
    while (to < length && isVowel(word[to])) {
      to++;
    }
    if (to - from > 1) {
      move(word, at, place(word, length, from, to));
    }
  }

  private static int place(char[] word, int length, int from, int to) {
    int marked = -1;
    for (int i = from; i < to; i++) {
      char bare = bare(word[i]);
      if (bare > 'z') {
        marked = i;
      }
    }
    if (marked >= 0) {
      return marked;
    }
    int first = from;
    if (from > 0
        && (word[from - 1] == 'q' && bare(word[from]) == 'u'
            || word[from - 1] == 'g' && bare(word[from]) == 'i')) {
      first++;
    }
    int vowels = to - first;
    if (vowels == 1) {
      return first;
    }
    if (vowels == 2 && to == length && !endsInGlidedVowel(word, first)) {
      return first;
    }
    return first + 1;
  }

  /** oa, oe, uy: the first vowel only glides into the second. */
  private static boolean endsInGlidedVowel(char[] word, int first) {
    char one = bare(word[first]);
    char two = bare(word[first + 1]);
    return one == 'o' && (two == 'a' || two == 'e') || one == 'u' && two == 'y';
  }

  private static void move(char[] word, int from, int to) {
    if (from == to) {
      return;
    }
    int tone = tone(word[from]);
    word[from] = bare(word[from]);
    word[to] = TONED[tone].charAt(BARE.indexOf(word[to]));
  }

  private static boolean isVowel(char letter) {
    return BARE.indexOf(bare(letter)) >= 0;
  }

  private static int tone(char letter) {
    if (letter < '\u00C0') {
      return -1;
    }
    for (int tone = 0; tone < TONED.length; tone++) {
      if (TONED[tone].indexOf(letter) >= 0) {
        return tone;
      }
    }
    return -1;
  }

  private static char bare(char letter) {
    int tone = tone(letter);
    return tone < 0 ? letter : BARE.charAt(TONED[tone].indexOf(letter));
  }
}
