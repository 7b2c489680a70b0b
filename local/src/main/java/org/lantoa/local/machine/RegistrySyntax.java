package org.lantoa.local.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lantoa.model.registry.QuerySyntax;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.QuerySyntaxException;
import org.lantoa.search.query.SearchQuery;

/**
 * The query language, as the check of the registry files asks for it.
 *
 * @param known the abbreviations that queries look through
 */
record RegistrySyntax(Abbreviations known) implements QuerySyntax {
  @Override
  public Optional<String> problem(String query, Locale locale) {
    try {
      SearchQuery.parseCampaign(query, known);
      return Optional.empty();
    } catch (QuerySyntaxException mistake) {
      return Optional.of(mistake.message(locale));
    }
  }

  @Override
  public Optional<String> abbreviationProblem(String line, Locale locale) {
    return Abbreviations.problem(line, locale);
  }

  @Override
  public QuerySyntax with(List<String> abbreviations) {
    return new RegistrySyntax(known.plus(abbreviations));
  }
}
