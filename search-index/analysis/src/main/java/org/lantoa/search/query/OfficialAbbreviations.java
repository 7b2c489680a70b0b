package org.lantoa.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The list of abbreviations that comes with the program: {@code abbreviations.txt}. */
final class OfficialAbbreviations {
  private static final String RESOURCE = "abbreviations.txt";

  private OfficialAbbreviations() {}

  static List<String> lines() {
    try (InputStream list = OfficialAbbreviations.class.getResourceAsStream(RESOURCE)) {
      if (list == null) {
        throw new IllegalStateException(
            RESOURCE + " is missing in the program's jar; build or install it again.");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          RESOURCE + " in the program's jar cannot be read; install it again.", unreadable);
    }
  }
}
