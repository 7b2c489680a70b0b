package org.lantoa.local.cli;

import java.util.Locale;

/** The languages of texts, as typed after {@code --lang}. */
enum Language {
  /** Vietnamese. */
  VI,
  /** English. */
  EN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
