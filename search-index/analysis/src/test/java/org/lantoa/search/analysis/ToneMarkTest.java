package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pairs are those that the decision of the Ministry of Education of 1984 on spelling and the
 * older custom write differently, and slips of typing that platforms are full of.
 */
class ToneMarkTest {
  @ParameterizedTest
  @CsvSource({
    "hòa, hoà",
    "hỏa, hoả",
    "khỏe, khoẻ",
    "lòe, loè",
    "thủy, thuỷ",
    "tùy, tuỳ",
    "húy, huý",
    "qúy, quý",
    "qủa, quả",
    "gìa, già",
    "gíao, giáo",
    "cuả, của",
    "muà, mùa",
    "thuê, thuê",
    "ngừơi, người",
    "đựơc, được",
    "nứơc, nước",
    "qúôc, quốc",
    "tòan, toàn",
    "khòai, khoài",
    "khúyu, khuýu",
    "tìên, tiền",
    "yêú, yếu",
    "HÒA, hoà",
    "hoạ, họa"
  })
  void writesBothPlacementsAlike(String typed, String other) {
    assertThat(exact(typed)).isEqualTo(exact(other));
  }

  @ParameterizedTest
  @CsvSource({
    "của, của",
    "mùa, mùa",
    "hoà, hoà",
    "thuỷ, thuỷ",
    "quý, quý",
    "quốc, quốc",
    "già, già",
    "gì, gì",
    "giếng, giếng",
    "giường, giường",
    "người, người",
    "khuya, khuya",
    "khuỷu, khuỷu",
    "toàn, toàn",
    "hoạch, hoạch",
    "huỳnh, huỳnh",
    "nguyễn, nguyễn",
    "thuở, thuở",
    "ngoéo, ngoéo",
    "rượu, rượu",
    "yếu, yếu",
    "ía, ía",
    "úa, úa",
    "mía, mía",
    "lửa, lửa"
  })
  void leavesTheNewSpellingAsItIs(String typed, String expected) {
    assertThat(exact(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "rió, rió",
    "río, río",
    "résumé, résumé",
    "canapé, canapé",
    "ŏ, ŏ",
    "continuó, continuó"
  })
  void leavesForeignWordsAlone(String typed, String expected) {
    assertThat(exact(typed)).isEqualTo(expected);
  }

  /**
   * Every syllable with every tone on every one of its vowels: one form each, and no two share it.
   */
  @Test
  void distinctSyllablesStayDistinct() {
    Map<String, String> origins = new HashMap<>();
    for (String onset : Syllables.ONSETS) {
      for (String rime : Syllables.RIMES) {
        if (Syllables.fit(onset, rime)) {
          for (int tone = 1; tone <= 5; tone++) {
            putAll(origins, onset + rime, tone);
          }
        }
      }
    }
    assertThat(origins).hasSizeGreaterThan(10_000);
  }

  private static void putAll(Map<String, String> origins, String bare, int tone) {
    for (int i = 0; i < bare.length(); i++) {
      if (Letters.isVowel(bare.charAt(i))) {
        String typed =
            bare.substring(0, i) + Tones.toned(bare.charAt(i), tone) + bare.substring(i + 1);
        if (Syllables.isSyllable(typed.toCharArray(), 0, typed.length())) {
          String before = origins.putIfAbsent(exact(typed), bare + tone);
          assertThat(before).as(typed).isIn(null, bare + tone);
        }
      }
    }
  }

  private static String exact(String word) {
    return Words.of(word).get(0).exact();
  }
}
