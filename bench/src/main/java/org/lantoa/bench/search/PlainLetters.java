package org.lantoa.bench.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes accents off with nothing but the JDK, so that what the archive does is judged by something
 * else than itself.
 */
final class PlainLetters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private PlainLetters() {}

  /** Without tone marks and diacritics; case stays. */
  static String of(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Form.NFKD))
        .replaceAll("")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .replace('\u00D0', 'D');
  }

  /** Without case too. */
  static String folded(String text) {
    return of(text).toLowerCase(Locale.ROOT);
  }
}
