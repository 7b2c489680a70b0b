package org.lantoa.model.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A registry folder that a test fills; what it leaves out is small and right. */
final class TestingRegistryFolder {
  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** Refuses queries that begin with "(": enough to see that the language is asked. */
  static final QuerySyntax SYNTAX =
      (query, locale) ->
          query.startsWith("(")
              ? Optional.of(
                  locale.getLanguage().equals("en") ? "bracket at 1" : "dấu ngoặc ở vị trí 1")
              : Optional.empty();

  private final Path folder;

  TestingRegistryFolder(Path folder) {
    this.folder = folder;
    units("units:\n  - {id: tinh, name: Tỉnh, level: province, system: area}\n");
    sources("sources: []\n");
    campaigns("campaigns: []\n");
  }

  TestingRegistryFolder units(String text) {
    return write(FileKeys.UNITS_FILE, text);
  }

  TestingRegistryFolder sources(String text) {
    return write(FileKeys.SOURCES_FILE, text);
  }

  TestingRegistryFolder campaigns(String text) {
    return write(FileKeys.CAMPAIGNS_FILE, text);
  }

  TestingRegistryFolder indicators(String text) {
    return write(FileKeys.INDICATORS_FILE, text);
  }

  TestingRegistryFolder abbreviations(String text) {
    return write(FileKeys.ABBREVIATIONS_FILE, text);
  }

  Path folder() {
    return folder;
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  RegistryReading read() {
    return RegistryFiles.read(folder, SYNTAX);
  }

  /** The findings as {@code file:line code}. */
  List<String> found() {
    return read().findings().stream()
        .map(finding -> finding.file() + ':' + finding.line() + ' ' + finding.code())
        .toList();
  }

  private TestingRegistryFolder write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }

  /**
   * A {@code units.yaml} whose root {@code tinh} stands on the third line behind {@code before}.
   */
  static String unitsFile(String before, String more) {
    return before
        + "units:\n  # đơn vị gốc\n  - {id: tinh, name: Tỉnh, level: province, system: area}\n"
        + more;
  }
}
