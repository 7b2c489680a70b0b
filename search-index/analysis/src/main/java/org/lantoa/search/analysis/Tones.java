package org.lantoa.search.analysis;

/** The twelve vowel letters and the five tone marks. */
final class Tones {
  private static final String BARE = "aăâeêioôơuưy";

  /** Huyền, sắc, hỏi, ngã, nặng; a tone's number is its place here, from 1. */
  private static final String[] TONED = {
    BARE, "àằầèềìòồờùừỳ", "áắấéếíóốớúứý", "ảẳẩẻểỉỏổởủửỷ", "ãẵẫẽễĩõỗỡũữỹ", "ạặậẹệịọộợụựỵ"
  };

  private Tones() {}

  static int tone(char letter) {
    for (int tone = TONED.length - 1; letter >= '\u00C0' && tone > 0; tone--) {
      if (TONED[tone].indexOf(letter) >= 0) {
        return tone;
      }
    }
    return 0;
  }

  static char bare(char letter) {
    int tone = tone(letter);
    return tone == 0 ? letter : BARE.charAt(TONED[tone].indexOf(letter));
  }

  static boolean isVowel(char bareLetter) {
    return BARE.indexOf(bareLetter) >= 0;
  }

  /** A small vowel under a tone. */
  static char toned(char bareVowel, int tone) {
    return TONED[tone].charAt(BARE.indexOf(bareVowel));
  }
}
