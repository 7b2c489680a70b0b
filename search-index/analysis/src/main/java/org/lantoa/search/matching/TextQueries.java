package org.lantoa.search.matching;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lantoa.search.analysis.Terms;
import org.lantoa.search.query.QueryNode;

/** Says in Lucene's terms what a query means for a text. */
final class TextQueries {
  private TextQueries() {}

  /**
   * What matches the texts that may be meant: whatever is asked for beside the text may be so, and
   * may be not so.
   */
  static Query of(QueryNode node) {
    return of(node, true);
  }

  // Negation goes down to the leaves, where it is known whether the text can tell.
  private static Query of(QueryNode node, boolean wanted) {
    if (node instanceof QueryNode.Not not) {
      return of(not.part(), !wanted);
    }
    if (node instanceof QueryNode.AllOf all) {
      return joined(all.parts(), wanted, wanted ? Occur.MUST : Occur.SHOULD);
    }
    if (node instanceof QueryNode.AnyOf any) {
      return joined(any.parts(), wanted, wanted ? Occur.SHOULD : Occur.MUST);
    }
    if (!isOnText(node)) {
      return new MatchAllDocsQuery();
    }
    return wanted ? leaf(node) : butNot(leaf(node));
  }

  private static Query joined(List<QueryNode> parts, boolean wanted, Occur occur) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(of(part, wanted), occur));
    return joined.build();
  }

  private static Query butNot(Query query) {
    return new BooleanQuery.Builder()
        .add(new MatchAllDocsQuery(), Occur.MUST)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  /** Whether a condition is one on the text. */
  static boolean isOnText(QueryNode leaf) {
    return leaf instanceof QueryNode.Phrase
        || leaf instanceof QueryNode.Prefix
        || leaf instanceof QueryNode.Hashtag
        || leaf instanceof QueryNode.Spelled;
  }

  /** What a condition on the text means. */
  static Query leaf(QueryNode leaf) {
    if (leaf instanceof QueryNode.Phrase phrase) {
      return phrase(phrase);
    }
    if (leaf instanceof QueryNode.Prefix prefix) {
      return new PrefixQuery(text(prefix.folded()));
    }
    if (leaf instanceof QueryNode.Hashtag hashtag) {
      return new TermQuery(text(Terms.hashtag(hashtag.joined())));
    }
    if (leaf instanceof QueryNode.Spelled spelled) {
      return new SpelledQuery(spelled.joined());
    }
    throw new IllegalArgumentException("no condition on the text: " + leaf);
  }

  private static Query phrase(QueryNode.Phrase phrase) {
    List<Term[]> places =
        accepted(phrase).stream()
            .map(terms -> terms.stream().map(TextQueries::text).toArray(Term[]::new))
            .toList();
    if (places.size() == 1) {
      return anyOf(places.get(0));
    }
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(phrase.slop());
    places.forEach(builder::add);
    return builder.build();
  }

  /** For each word of a phrase the terms of which any one will do. */
  static List<List<String>> accepted(QueryNode.Phrase phrase) {
    return phrase.words().stream()
        .map(word -> phrase.exact() ? Terms.demanding(word) : Terms.accepting(word))
        .toList();
  }

  private static Query anyOf(Term[] terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Term term : terms) {
      any.add(new TermQuery(term), Occur.SHOULD);
    }
    return any.build();
  }

  private static Term text(String term) {
    return new Term(TextTokens.FIELD, term);
  }
}
