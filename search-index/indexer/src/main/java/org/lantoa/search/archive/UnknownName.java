package org.lantoa.search.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.NearestName;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.KeywordField;
import org.lantoa.search.query.QueryNode;
import org.lantoa.search.query.QuerySyntaxException;
import org.lantoa.search.query.SearchQuery;

/**
 * A unit, source or campaign that a query asks for and the registry does not have: most likely a
 * slip, which would find nothing in silence.
 *
 * @param field what it should be
 * @param value what was typed
 * @param nearest the one that is spelled most alike; empty if the registry has none at all
 */
public record UnknownName(KeywordField field, String value, Optional<String> nearest) {

  /** All of a query, in its order, each once; none of one that cannot be read. */
  public static List<UnknownName> in(String query, Registry registry) {
    Set<UnknownName> unknown = new LinkedHashSet<>();
    try {
      SearchQuery.parse(query, Abbreviations.none())
          .root()
          .ifPresent(root -> collect(root, registry, unknown));
    } catch (QuerySyntaxException told) {
      return List.of();
    }
    return List.copyOf(unknown);
  }

  private static void collect(QueryNode node, Registry registry, Set<UnknownName> unknown) {
    if (node instanceof QueryNode.Keyword keyword) {
      List<String> known = known(keyword.field(), registry);
      if (isOfRegistry(keyword.field()) && !known.contains(keyword.value())) {
        unknown.add(
            new UnknownName(
                keyword.field(),
                keyword.value(),
                known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(NearestName.of(keyword.value(), known))));
      }
    }
    SpelledWords.below(node).forEach(part -> collect(part, registry, unknown));
  }

  private static boolean isOfRegistry(KeywordField field) {
    return field == KeywordField.UNIT
        || field == KeywordField.SOURCE
        || field == KeywordField.CAMPAIGN;
  }

  private static List<String> known(KeywordField field, Registry registry) {
    List<String> known = new ArrayList<>();
    switch (field) {
      case UNIT -> registry.units().stream().map(Unit::id).forEach(known::add);
      case SOURCE -> registry.sources().forEach(source -> known.add(source.key().text()));
      case CAMPAIGN -> registry.campaigns().stream().map(Campaign::id).forEach(known::add);
      default -> {}
    }
    return known;
  }
}
