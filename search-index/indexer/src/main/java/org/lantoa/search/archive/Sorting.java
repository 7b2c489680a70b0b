package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;

/** What the orders of hits are in Elasticsearch; the last one of each is unique. */
final class Sorting {
  private Sorting() {}

  /** Without words nothing is more relevant than anything else. */
  static PostOrder effective(PostOrder order, boolean isRanked) {
    return order == PostOrder.RELEVANCE && !isRanked ? PostOrder.NEWEST : order;
  }

  static List<SortOptions> of(PostOrder order) {
    SortOptions newest = field("publishedAt", SortOrder.Desc);
    SortOptions unique = field("post", SortOrder.Asc);
    return switch (order) {
      case NEWEST -> List.of(newest, unique);
      case OLDEST -> List.of(field("publishedAt", SortOrder.Asc), unique);
      case RELEVANCE -> List.of(SortOptions.of(s -> s.score(score -> score)), newest, unique);
      case SHARES, COMMENTS, REACTIONS, VIEWS ->
          List.of(field("counts." + order.wireName(), SortOrder.Desc), newest, unique);
    };
  }

  private static SortOptions field(String name, SortOrder order) {
    return SortOptions.of(
        s -> s.field(f -> f.field(name).order(order).missing(FieldValue.of("_last"))));
  }
}
