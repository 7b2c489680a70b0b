package org.lantoa.model.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges campaigns' queries and lists of abbreviations; implemented where the query language lives.
 */
@FunctionalInterface
public interface QuerySyntax {
  /**
   * What is wrong with a query.
   *
   * @param query as the file has it
   * @param locale the language of the answer, Vietnamese or English
   * @return one sentence; empty if the query can be used
   */
  Optional<String> problem(String query, Locale locale);

  /**
   * What is wrong with a line of the list of abbreviations.
   *
   * @return one or two sentences; empty if the line can be used
   */
  default Optional<String> abbreviationProblem(String line, Locale locale) {
    return Optional.empty();
  }

  /** The same language, in which queries also look through these abbreviations. */
  default QuerySyntax with(List<String> abbreviations) {
    return this;
  }
}
