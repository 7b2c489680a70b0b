package org.lantoa.dashboards.page;

import org.jspecify.annotations.Nullable;
import org.lantoa.search.archive.UnknownName;

/**
 * A unit, source or campaign of a query that the registry does not have.
 *
 * @param field {@code unit}, {@code source} or {@code campaign}
 * @param value what was typed
 * @param nearest the one that is spelled most alike; null if there is none
 */
public record UnknownRow(String field, String value, @Nullable String nearest) {

  static UnknownRow of(UnknownName unknown) {
    return new UnknownRow(
        unknown.field().wireName(), unknown.value(), unknown.nearest().orElse(null));
  }

  /** The query with the nearest one instead. */
  public String corrected(String query) {
    return nearest == null ? query : query.replace(field + ':' + value, field + ':' + nearest);
  }
}
