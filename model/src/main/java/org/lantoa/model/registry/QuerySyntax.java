package org.lantoa.model.registry;

import java.util.Locale;
import java.util.Optional;

/** Judges a campaign's query; implemented where the query language lives. */
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
}
