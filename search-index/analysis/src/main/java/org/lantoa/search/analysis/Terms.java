package org.lantoa.search.analysis;

import java.util.List;
import java.util.Optional;

/**
 * How words and hashtags stand in the index. Three kinds of terms share one field: the folded word
 * {@code dan}, the exact word {@code =dân} and the hashtag {@code #danvankheo}. No word begins with
 * one of the marks.
 */
public final class Terms {
  static final char EXACT = '=';
  static final char HASHTAG = '#';

  private Terms() {}

  /** The term of a word with its accents. */
  public static String exact(Word word) {
    return EXACT + word.exact();
  }

  /**
   * The term of a hashtag.
   *
   * @param joined as {@link #joined} gives it
   */
  public static String hashtag(String joined) {
    return HASHTAG + joined;
  }

  /**
   * The terms of which any one will do when a word is searched for. Typed without accents, it
   * accepts every accent; typed with accents, it accepts the same ones or none.
   */
  public static List<String> accepting(Word word) {
    return word.isPlain() || !word.hasLetter()
        ? List.of(word.folded())
        : List.of(exact(word), EXACT + word.folded());
  }

  /** The term that stands for a word spelled exactly like this, accents and all. */
  public static List<String> demanding(Word word) {
    return word.hasLetter() ? List.of(exact(word)) : List.of(word.folded());
  }

  /**
   * The form in which hashtags are compared: {@code Dân_Vận_Khéo} and {@code DanVanKheo} are both
   * {@code danvankheo}.
   *
   * @param hashtagBody a hashtag without its {@code #}
   * @return empty if no platform takes it for a hashtag
   */
  public static Optional<String> joined(String hashtagBody) {
    return Words.onlyHashtag(HASHTAG + hashtagBody);
  }
}
