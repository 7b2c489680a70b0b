package org.lantoa.search.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.analysis.Word;
import org.lantoa.search.query.QueryNode;

/**
 * Where a query matches texts: exactly the words that make it match. The words of a phrase count
 * where the phrase stands and nowhere else; alternatives count where they match as a whole; what
 * must not be there and what is asked of anything but the text show nothing.
 *
 * <p>Each word is a span of its own, also in a phrase and inside a hashtag: {@code khéo} in {@code
 * #DânVậnKhéo} is the end of it. Only a hashtag that was searched as such is one span with its
 * sign, which takes in those of its parts.
 */
public final class Highlights {
  private final Query query;

  private Highlights(Query query) {
    this.query = query;
  }

  /** Of a query as it is meant. */
  public static Highlights of(QueryNode query) {
    return new Highlights(TextQueries.of(query));
  }

  /** Of any of some words, whatever their accents. */
  public static Highlights ofAny(Collection<Word> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.stream()
        .map(Word::folded)
        .distinct()
        .limit(IndexSearcher.getMaxClauseCount())
        .map(folded -> new TermQuery(new Term(TextTokens.FIELD, folded)))
        .forEach(word -> any.add(word, Occur.SHOULD));
    return new Highlights(any.build());
  }

  /**
   * The words of a text that match, in their order, none overlapping another; none if the text as a
   * whole does not match.
   */
  public List<TextSpan> in(String text) {
    TextTokens tokens = TextTokens.of(text);
    MatchedWords words = new MatchedWords(tokens);
    try {
      @Nullable Matches matches = PostIndex.of(tokens).whereMatches(query);
      @Nullable MatchesIterator places =
          matches == null ? null : matches.getMatches(TextTokens.FIELD);
      while (places != null && places.next()) {
        words.add(places);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory could not be read", impossible);
    }
    return words.spans();
  }
}
