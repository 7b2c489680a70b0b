package org.lantoa.model.registry;

import java.util.Locale;

/**
 * Every kind of finding. The sentences stand under {@link #code()} in {@code findings.properties}.
 */
public enum Mistake {
  FILE_MISSING,
  FILE_UNREADABLE,
  FILE_TOO_LARGE,
  FILE_NOT_UTF8,
  FILE_EMPTY,
  YAML_MALFORMED,
  YAML_TAG,
  NOT_A_MAPPING,
  NOT_A_LIST,
  NOT_TEXT,
  TEXT_TOO_LONG,
  KEY_UNKNOWN,
  KEY_TWICE,
  KEY_MISSING,
  KEYS_EXCLUDE,
  NUMBER_INVALID,
  DATE_INVALID,
  DATES_REVERSED,
  VALUE_UNKNOWN,
  ID_INVALID,
  ID_TWICE,
  ZONE_UNKNOWN,
  ZONE_NOT_WHOLE_HOURS,
  NO_UNITS,
  PARENT_UNKNOWN,
  PARENT_NOT_EXISTING,
  PARENT_OUTSIDE_LIFE,
  PARENTS_OVERLAP,
  PARENTS_GAP,
  UNIT_CYCLE,
  SUCCESSOR_UNKNOWN,
  SUCCESSOR_WITHOUT_END,
  SUCCESSOR_ITSELF,
  SUCCESSOR_NOT_EXISTING,
  SOURCE_KEY_INVALID,
  PLATFORM_UNKNOWN,
  SOURCE_TWICE,
  SOURCE_DRAFT(Finding.Severity.WARNING),
  ALIAS_INVALID,
  ALIAS_TWICE,
  PROOF_NOT_A_LINK,
  PROOF_IS_A_PROFILE,
  OWNER_MISSING,
  OWNER_UNKNOWN,
  OWNER_NOT_EXISTING,
  OWNERS_OVERLAP,
  OWNERS_GAP,
  QUERY_MALFORMED,
  QUERY_NEVER_MATCHES,
  ABBREVIATION_MALFORMED,
  ABBREVIATIONS_TOO_MANY,
  SECRET_LITERAL,
  SOURCE_OF_OTHER_PLATFORM,
  SOURCE_WITH_TWO_TOKENS,
  SOURCE_WITHOUT_NEED(Finding.Severity.WARNING),
  ONE_SOURCE_PER_TOKEN,
  ADDRESS_INVALID,
  VERSION_INVALID;

  private final Finding.Severity severity;

  Mistake() {
    this(Finding.Severity.ERROR);
  }

  Mistake(Finding.Severity severity) {
    this.severity = severity;
  }

  /** Whether a file with it can be used. */
  public Finding.Severity severity() {
    return severity;
  }

  /** Its stable name, such as {@code unit-cycle}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
