package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.NumberRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.lantoa.search.analysis.Terms;
import org.lantoa.search.query.QueryNode;

/**
 * Says in Elasticsearch's terms what a query means. Only typed conditions leave it, never a text
 * that Elasticsearch would parse. Where it stands in a place that ranks, words, phrases and
 * hashtags add to the score and nothing else does.
 */
final class Translation {
  static final String TEXT = "text";
  static final String TYPED = "lantoa_typed";
  private static final String EXACT = "lantoa_exact";
  private static final String FOLDED = "lantoa_folded";

  private final Supplier<ZoneId> zone;
  private final SpelledWords spelled;

  Translation(Supplier<ZoneId> zone, SpelledWords spelled) {
    this.zone = zone;
    this.spelled = spelled;
  }

  Query of(QueryNode node) {
    if (node instanceof QueryNode.AllOf all) {
      return allOf(all.parts());
    }
    if (node instanceof QueryNode.AnyOf any) {
      return anyOf(any.parts().stream().map(this::of).toList());
    }
    // An unknown count meets neither a condition nor its opposite: no Not stands above a count.
    if (node instanceof QueryNode.Not not) {
      Query refused = of(not.part());
      return Query.of(q -> q.bool(bool -> bool.mustNot(refused)));
    }
    return AskedWords.wantsText(node) ? text(node) : property(node);
  }

  private Query allOf(List<QueryNode> parts) {
    BoolQuery.Builder bool = new BoolQuery.Builder();
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.Not not) {
        bool.mustNot(of(not.part()));
      } else if (AskedWords.wantsText(part)) {
        bool.must(of(part));
      } else {
        bool.filter(of(part));
      }
    }
    return bool.build()._toQuery();
  }

  private static Query anyOf(List<Query> ways) {
    return ways.size() == 1
        ? ways.get(0)
        : Query.of(q -> q.bool(bool -> bool.should(ways).minimumShouldMatch("1")));
  }

  private Query text(QueryNode node) {
    if (node instanceof QueryNode.Phrase phrase) {
      return phrase.words().size() == 1 ? word(phrase) : phrase(phrase);
    }
    if (node instanceof QueryNode.Prefix prefix) {
      return Query.of(q -> q.prefix(p -> p.field(TEXT).value(prefix.folded())));
    }
    if (node instanceof QueryNode.Hashtag hashtag) {
      return Conditions.term(TEXT, Terms.hashtag(hashtag.joined()));
    }
    return spelled(((QueryNode.Spelled) node).joined());
  }

  /** One clause for one word, with accents too: both of its terms count as the same one. */
  private static Query word(QueryNode.Phrase phrase) {
    var word = phrase.words().get(0);
    List<String> terms = phrase.exact() ? Terms.demanding(word) : Terms.accepting(word);
    return terms.size() == 1
        ? Conditions.term(TEXT, terms.get(0))
        : Query.of(q -> q.match(m -> m.field(TEXT).analyzer(TYPED).query(word.exact())));
  }

  private static Query phrase(QueryNode.Phrase phrase) {
    String analyzer = phrase.exact() ? EXACT : TYPED;
    return Query.of(
        q ->
            q.matchPhrase(
                m -> m.field(TEXT).analyzer(analyzer).query(phrase.text()).slop(phrase.slop())));
  }

  private Query spelled(String joined) {
    List<Query> ways = spelled.of(joined).stream().map(Translation::inARow).toList();
    return ways.isEmpty() ? Query.of(q -> q.matchNone(none -> none)) : anyOf(ways);
  }

  private static Query inARow(List<String> words) {
    return words.size() == 1
        ? Conditions.term(TEXT, words.get(0))
        : Query.of(
            q -> q.matchPhrase(m -> m.field(TEXT).analyzer(FOLDED).query(String.join(" ", words))));
  }

  private Query property(QueryNode node) {
    if (node instanceof QueryNode.Keyword keyword) {
      return Conditions.term(field(keyword), keyword.value());
    }
    if (node instanceof QueryNode.Published published) {
      return Conditions.published(published.from(), published.to(), zone.get());
    }
    if (node instanceof QueryNode.CountRange range) {
      return range(range);
    }
    if (node instanceof QueryNode.CountUnknown unknown) {
      Query known = exists("counts." + unknown.measure());
      return Query.of(q -> q.bool(bool -> bool.mustNot(known)));
    }
    if (node instanceof QueryNode.Removed) {
      return exists("removedAt");
    }
    throw new IllegalArgumentException("no condition that posts can meet: " + node);
  }

  private static Query range(QueryNode.CountRange range) {
    String field = "counts." + range.measure();
    if (range.atLeast() == null && range.atMost() == null) {
      return exists(field);
    }
    NumberRangeQuery.Builder within = new NumberRangeQuery.Builder().field(field);
    if (range.atLeast() != null) {
      within.gte(range.atLeast().doubleValue());
    }
    if (range.atMost() != null) {
      within.lte(range.atMost().doubleValue());
    }
    return Query.of(q -> q.range(within.build()._toRangeQuery()));
  }

  private static String field(QueryNode.Keyword keyword) {
    return switch (keyword.field()) {
      case UNIT -> "path";
      case SOURCE -> "source";
      case CAMPAIGN -> "campaigns";
      case PLATFORM -> "platform";
      case KIND -> "kind";
    };
  }

  private static Query exists(String field) {
    return Query.of(q -> q.exists(e -> e.field(field)));
  }
}
