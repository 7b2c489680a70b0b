package org.lantoa.ingest.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds header names so that case, accents and spacing do not decide whether a column is known. */
public final class HeaderName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0_]+");

  private HeaderName() {}

  /** A name without accents, case and doubled gaps. */
  public static String folded(String name) {
    String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String plain = letters.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd');
    return GAPS.matcher(plain.strip()).replaceAll(" ").strip();
  }
}
