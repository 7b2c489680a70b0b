package org.lantoa.ingest.files;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a refused cell may be repeated in messages and on topics: signs and digits that spell a
 * number, a time or an id. Anything else may be a name or a text and is withheld.
 */
public final class Echo {
  // Letters only where numbers and times have them: 1E+5, 1,2K, 2026-01-05T08:00Z.
  private static final Pattern ALLOWED =
      Pattern.compile("[-+]?[0-9][0-9.,:/_ +-]{0,38}(?:[EeTKkMm][0-9:.+-]{0,20})?Z?%?");

  private Echo() {}

  /** The cell, stripped, if it may be repeated. */
  public static Optional<String> of(String cell) {
    String trimmed = cell.strip();
    return ALLOWED.matcher(trimmed).matches() ? Optional.of(trimmed) : Optional.empty();
  }
}
