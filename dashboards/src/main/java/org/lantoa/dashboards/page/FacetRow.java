package org.lantoa.dashboards.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.search.archive.PostFacet;
import org.lantoa.search.archive.PostOverview;

/**
 * What found posts are told apart by.
 *
 * @param name {@code unit}, {@code source}, {@code campaign}, {@code platform}, {@code kind},
 *     {@code hashtag} or {@code published}
 * @param values its values, the most frequent first; periods the newest first
 */
public record FacetRow(String name, List<Value> values) {
  private static final int MOST_PERIODS = 12;

  /** Copies the list. */
  public FacetRow {
    values = List.copyOf(values);
  }

  /**
   * A value.
   *
   * @param value as queries write it
   * @param name the name of a unit, a source or a campaign; else the value
   * @param posts how many of the found posts have it
   * @param isExact whether there are not more than that
   * @param isAsked whether the query has this condition
   * @param address the search with this condition, or without it if the query has it
   */
  public record Value(
      String value, String name, long posts, boolean isExact, boolean isAsked, String address) {}

  static List<FacetRow> of(PostOverview overview, Registry registry, PostSearchForm form) {
    Names names = new Names(registry);
    Registry.Lookup lookup = registry.lookup();
    List<FacetRow> rows = new ArrayList<>();
    for (PostFacet facet : PostFacet.values()) {
      add(rows, facet.wireName(), overview.of(facet), form, name(facet, names, lookup));
    }
    boolean isOneYear = overview.years().size() < 2;
    List<PostOverview.Value> periods = isOneYear ? overview.months() : overview.years();
    add(
        rows,
        "published",
        periods.subList(0, Math.min(periods.size(), MOST_PERIODS)),
        form,
        UnaryOperator.identity());
    return rows;
  }

  private static void add(
      List<FacetRow> rows,
      String name,
      List<PostOverview.Value> values,
      PostSearchForm form,
      UnaryOperator<String> named) {
    if (!values.isEmpty()) {
      rows.add(
          new FacetRow(name, values.stream().map(each -> value(name, each, form, named)).toList()));
    }
  }

  private static Value value(
      String facet, PostOverview.Value value, PostSearchForm form, UnaryOperator<String> named) {
    String condition = facet.equals("hashtag") ? '#' + value.value() : facet + ':' + value.value();
    boolean isAsked = form.has(condition);
    return new Value(
        value.value(),
        named.apply(value.value()),
        value.posts(),
        value.isExact(),
        isAsked,
        (isAsked ? form.without(condition) : form.with(condition)).address(null));
  }

  private static UnaryOperator<String> name(PostFacet facet, Names names, Registry.Lookup lookup) {
    return switch (facet) {
      case UNIT -> id -> names.unit(id).name();
      case CAMPAIGN -> id -> names.campaign(id).name();
      case SOURCE ->
          key -> lookup.source(SourceKey.parse(key)).map(source -> source.name()).orElse(key);
      case HASHTAG -> hashtag -> '#' + hashtag;
      case PLATFORM, KIND -> UnaryOperator.identity();
    };
  }
}
