package org.lantoa.ingest.files;

import java.util.Locale;
import java.util.Set;

/** Whether the office published a post in its own name, as its row says. */
enum Authorship {
  /** The row says so. */
  OFFICE,
  /** The row says that it did not, or says something else. */
  OTHER,
  /** The row does not say. */
  UNSAID;

  private static final Set<String> YES = Set.of("có", "co", "yes", "x", "1", "true");

  /** Reads the cell of {@link Column#BY_OFFICE}. */
  static Authorship of(String cell) {
    String word = cell.strip().toLowerCase(Locale.ROOT);
    return word.isEmpty() ? UNSAID : YES.contains(word) ? OFFICE : OTHER;
  }
}
