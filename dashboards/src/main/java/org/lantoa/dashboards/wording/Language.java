package org.lantoa.dashboards.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the pages; Vietnamese is the default. */
public enum Language {
  VIETNAMESE("vi", Locale.forLanguageTag("vi-VN"), '.'),
  ENGLISH("en", Locale.UK, ',');

  private final String code;
  private final Locale locale;
  private final char grouping;

  Language(String code, Locale locale, char grouping) {
    this.code = code;
    this.locale = locale;
    this.grouping = grouping;
  }

  /** The code used in addresses, cookies and the pages' {@code lang}: {@code vi} or {@code en}. */
  public String code() {
    return code;
  }

  /** The locale for sorting and dates. */
  public Locale locale() {
    return locale;
  }

  /** What stands between groups of three digits. */
  char grouping() {
    return grouping;
  }

  /** The language with a code. */
  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }

  /** The language of a locale; Vietnamese for every locale that is not English. */
  public static Language of(Locale locale) {
    return ofCode(locale.getLanguage()).orElse(VIETNAMESE);
  }
}
