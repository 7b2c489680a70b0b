package org.lantoa.model.registry;

import java.util.List;
import java.util.Locale;

/**
 * One thing that the check of the registry files found.
 *
 * @param severity whether the registry can be used in spite of it
 * @param file the file's name, such as {@code units.yaml}
 * @param line the line in the file, from 1; 0 if the file as a whole is meant
 * @param code the stable name of the kind of mistake, such as {@code unit-cycle}
 * @param details what the message names, in the order of its placeholders
 */
public record Finding(Severity severity, String file, int line, String code, List<String> details) {

  /** Whether a registry with this finding can be used. */
  public enum Severity {
    /** The registry cannot be used until this is corrected. */
    ERROR,
    /** The registry can be used; something in it has no effect yet. */
    WARNING;

    /** The name used in JSON answers. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the details. */
  public Finding {
    details = List.copyOf(details);
  }

  /** What is wrong and what follows from it, in English for an English locale, else Vietnamese. */
  public String message(Locale locale) {
    return FindingTexts.of(locale).message(code, details);
  }

  /** What to do about it, in English for an English locale, else Vietnamese. */
  public String remedy(Locale locale) {
    return FindingTexts.of(locale).remedy(code, details);
  }
}
