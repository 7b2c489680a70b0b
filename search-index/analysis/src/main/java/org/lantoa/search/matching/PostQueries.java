package org.lantoa.search.matching;

import java.util.ArrayList;
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
import org.lantoa.search.analysis.Word;
import org.lantoa.search.query.KeywordField;
import org.lantoa.search.query.QueryNode;

/** Says in Lucene's terms what a query means for a {@link PostIndex}. */
enum PostQueries {
  /** For a text and its traits; refuses conditions on anything else. */
  OF_POSTS {
    @Override
    Query property(QueryNode leaf) {
      if (leaf instanceof QueryNode.Keyword keyword && keyword.field() != KeywordField.CAMPAIGN) {
        return new TermQuery(new Term(keyword.field().wireName(), keyword.value()));
      }
      throw new IllegalArgumentException(
          "a post cannot be judged by its text alone on "
              + leaf
              + "; ask for text, hashtags, unit, source, platform and kind only");
    }
  },

  /** For a text alone: whatever else is asked for may be so, and may be not so. */
  OF_TEXTS {
    @Override
    Query property(QueryNode leaf) {
      return new MatchAllDocsQuery();
    }
  };

  /** A condition on anything but the text. */
  abstract Query property(QueryNode leaf);

  /** What matches the posts that a query means. */
  Query of(QueryNode node) {
    return of(node, true);
  }

  // Negation goes down to the leaves, where it is known whether the text can tell.
  private Query of(QueryNode node, boolean wanted) {
    if (node instanceof QueryNode.Not not) {
      return of(not.part(), !wanted);
    }
    if (node instanceof QueryNode.AllOf all) {
      return joined(all.parts(), wanted, wanted ? Occur.MUST : Occur.SHOULD);
    }
    if (node instanceof QueryNode.AnyOf any) {
      return joined(any.parts(), wanted, wanted ? Occur.SHOULD : Occur.MUST);
    }
    Query query = leaf(node);
    // What may be so may be not so.
    return wanted || query instanceof MatchAllDocsQuery ? query : butNot(query);
  }

  private Query joined(List<QueryNode> parts, boolean wanted, Occur occur) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(of(part, wanted), occur));
    return joined.build();
  }

  private Query leaf(QueryNode node) {
    if (node instanceof QueryNode.Phrase phrase) {
      return phrase(phrase);
    }
    if (node instanceof QueryNode.Prefix prefix) {
      return new PrefixQuery(text(prefix.folded()));
    }
    if (node instanceof QueryNode.Hashtag hashtag) {
      return new TermQuery(text(Terms.hashtag(hashtag.joined())));
    }
    if (node instanceof QueryNode.Spelled spelled) {
      return new SpelledQuery(spelled.joined());
    }
    return property(node);
  }

  private static Query phrase(QueryNode.Phrase phrase) {
    List<Term[]> places = new ArrayList<>();
    for (Word word : phrase.words()) {
      places.add(accepted(phrase, word).stream().map(PostQueries::text).toArray(Term[]::new));
    }
    if (places.size() == 1) {
      return anyOf(places.get(0));
    }
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(phrase.slop());
    places.forEach(builder::add);
    return builder.build();
  }

  /** The terms of which any one will do for a word of a phrase. */
  static List<String> accepted(QueryNode.Phrase phrase, Word word) {
    return phrase.exact() ? Terms.demanding(word) : Terms.accepting(word);
  }

  private static Query anyOf(Term[] terms) {
    if (terms.length == 1) {
      return new TermQuery(terms[0]);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Term term : terms) {
      any.add(new TermQuery(term), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query butNot(Query query) {
    return new BooleanQuery.Builder()
        .add(new MatchAllDocsQuery(), Occur.MUST)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  private static Term text(String term) {
    return new Term(TextTokens.FIELD, term);
  }
}
