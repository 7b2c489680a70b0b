package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lantoa.search.index.Indices;
import org.lantoa.search.query.QueryNode;
import org.lantoa.search.query.Spellings;

/**
 * Which words of the archive, one after another, spell the hashtags of a query. The archive is
 * asked which parts of them it has as words, and, where that leaves many ways, which of those stand
 * side by side.
 */
final class SpelledWords {
  static final SpelledWords NONE = new SpelledWords(Map.of());

  /** As many phrases may one hashtag stand for. */
  private static final int MOST = 64;

  /** As many ways are looked at to find those. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final String ASKED = "asked";

  private final Map<String, List<List<String>>> ways;

  private SpelledWords(Map<String, List<List<String>>> ways) {
    this.ways = ways;
  }

  /** Asks the archive for all hashtags that a query wants spelled. */
  static SpelledWords lookUp(ArchiveClient client, QueryNode query) {
    Set<String> wanted = new TreeSet<>();
    collect(query, wanted);
    if (wanted.isEmpty()) {
      return NONE;
    }
    Set<String> parts = new TreeSet<>();
    wanted.forEach(joined -> parts.addAll(Spellings.parts(joined)));
    Set<String> words = known(client, Translation.TEXT, parts);
    Map<String, List<List<String>>> ways = new HashMap<>();
    for (String joined : wanted) {
      List<List<String>> all = Spellings.of(joined, words::contains, MOST_LOOKED_AT);
      ways.put(joined, all.size() > MOST ? sideBySide(client, all) : all);
    }
    return new SpelledWords(ways);
  }

  /** The words that spell a hashtag, in each way that the archive may have. */
  List<List<String>> of(String joined) {
    return ways.getOrDefault(joined, List.of());
  }

  private static List<List<String>> sideBySide(ArchiveClient client, List<List<String>> ways) {
    Set<String> pairs = new TreeSet<>();
    ways.forEach(way -> pairs.addAll(pairs(way)));
    Set<String> known = known(client, Ranking.PAIRS, pairs);
    return ways.stream().filter(way -> known.containsAll(pairs(way))).limit(MOST).toList();
  }

  private static List<String> pairs(List<String> way) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < way.size(); i++) {
      pairs.add(way.get(i - 1) + ' ' + way.get(i));
    }
    return pairs;
  }

  private static Set<String> known(ArchiveClient client, String field, Set<String> terms) {
    Set<String> known = new HashSet<>();
    for (List<String> some : Conditions.portions(terms, 2_000)) {
      Map<String, Query> filters = new HashMap<>();
      some.forEach(term -> filters.put(term, Conditions.term(field, term)));
      Aggregation asked =
          Aggregation.of(a -> a.filters(f -> f.filters(named -> named.keyed(filters))));
      var answer =
          client
              .search(
                  Indices.POSTS,
                  request ->
                      request
                          .size(0)
                          .trackTotalHits(total -> total.enabled(false))
                          .aggregations(ASKED, asked))
              .aggregations()
              .get(ASKED);
      if (answer != null && answer.isFilters()) {
        Map<String, FiltersBucket> buckets = answer.filters().buckets().keyed();
        buckets.forEach(
            (term, bucket) -> {
              if (bucket.docCount() > 0) {
                known.add(term);
              }
            });
      }
    }
    return known;
  }

  private static void collect(QueryNode node, Set<String> wanted) {
    if (node instanceof QueryNode.Spelled spelled) {
      wanted.add(spelled.joined());
    } else {
      below(node).forEach(part -> collect(part, wanted));
    }
  }

  static Stream<QueryNode> below(QueryNode node) {
    if (node instanceof QueryNode.AllOf all) {
      return all.parts().stream();
    }
    if (node instanceof QueryNode.AnyOf any) {
      return any.parts().stream();
    }
    return node instanceof QueryNode.Not not ? Stream.of(not.part()) : Stream.empty();
  }
}
