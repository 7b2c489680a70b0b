package org.lantoa.model.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code abbreviations.txt} says: lines such as {@code UBND = Ủy ban nhân dân}, without
 * remarks. The list is complete only if nothing was found.
 */
record AbbreviationsFile(List<String> lines) {
  /** They travel with every version of the registry. */
  static final int MOST = 2_000;

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  static AbbreviationsFile read(Path file, QuerySyntax syntax, FileFindings findings) {
    List<String> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return new AbbreviationsFile(lines);
    }
    int number = 0;
    for (String line : YamlFile.text(file, findings).orElse("").lines().toList()) {
      number++;
      String text = Normalizer.normalize(line.strip(), Form.NFC);
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      check(text, number, syntax, findings);
      lines.add(text);
      if (lines.size() == MOST + 1) {
        findings.add(Mistake.ABBREVIATIONS_TOO_MANY, number, Integer.toString(MOST));
      }
    }
    return new AbbreviationsFile(lines);
  }

  private static void check(String text, int line, QuerySyntax syntax, FileFindings findings) {
    Optional<String> problem = syntax.abbreviationProblem(text, VIETNAMESE);
    if (problem.isPresent()) {
      String english = syntax.abbreviationProblem(text, Locale.ENGLISH).orElse(problem.get());
      findings.add(Mistake.ABBREVIATION_MALFORMED, line, problem.get(), english);
    }
  }
}
