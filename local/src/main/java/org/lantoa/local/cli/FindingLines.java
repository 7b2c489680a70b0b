package org.lantoa.local.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lantoa.model.registry.Finding;

/** Findings in the registry's files as people and as scripts read them. */
final class FindingLines {
  private final Terminal terminal;

  FindingLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** One line: where, how bad, what, and what to do. */
  String line(Finding finding) {
    Locale locale = terminal.messages().locale();
    String severity = terminal.text("registry.severity." + finding.severity().wireName());
    return terminal.text(
        "registry.finding",
        finding.file(),
        Integer.toString(finding.line()),
        severity + ": " + finding.message(locale),
        finding.remedy(locale));
  }

  /** The fields of one finding. */
  Map<String, Object> json(Finding finding) {
    Locale locale = terminal.messages().locale();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("severity", finding.severity().wireName());
    fields.put("file", finding.file());
    fields.put("line", finding.line());
    fields.put("code", finding.code());
    fields.put("message", finding.message(locale));
    fields.put("remedy", finding.remedy(locale));
    return fields;
  }

  /** How many of the findings are errors. */
  static long errors(List<Finding> findings) {
    return findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
  }
}
