package org.lantoa.search.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** The text of one post as an index in memory. */
final class PostIndex {
  private static final int THE_POST = 0;

  private final IndexSearcher searcher;

  private PostIndex(MemoryIndex index) {
    searcher = index.createSearcher();
  }

  static PostIndex of(TextTokens text) {
    MemoryIndex index = new MemoryIndex(true);
    index.addField(TextTokens.FIELD, text.stream());
    return new PostIndex(index);
  }

  boolean matches(Query query) {
    try {
      LeafReaderContext post = searcher.getIndexReader().leaves().get(0);
      @Nullable Scorer scorer = weight(query, ScoreMode.COMPLETE_NO_SCORES).scorer(post);
      return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory could not be read", impossible);
    }
  }

  /** Where a query matches; null if it does not. */
  @Nullable Matches whereMatches(Query query) throws IOException {
    LeafReaderContext post = searcher.getIndexReader().leaves().get(0);
    return weight(query, ScoreMode.COMPLETE).matches(post, THE_POST);
  }

  // Not IndexSearcher.rewrite, which refuses phrases of more than a thousand words.
  @SuppressWarnings("ReferenceEquality") // Lucene's way to say that nothing is left to rewrite.
  private Weight weight(Query query, ScoreMode mode) throws IOException {
    Query before = query;
    Query after = query.rewrite(searcher);
    while (after != before) {
      before = after;
      after = before.rewrite(searcher);
    }
    return searcher.createWeight(after, mode, 1);
  }
}
