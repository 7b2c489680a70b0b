package org.lantoa.search.analysis;

import org.apache.lucene.analysis.Analyzer;

/**
 * The analyzers of posts' texts and of what is typed to find them. Each may be shared by all
 * threads, and stays usable when one of them closes it.
 */
public final class PostAnalyzers {
  /**
   * Changes whenever any analyzer makes other terms of any text than before. An index keeps the
   * version that it was written with; another one means that it must be written anew.
   */
  public static final String VERSION = "3";

  private static final Analyzer TEXT = of(TermKinds.TEXT);
  private static final Analyzer PAIRS = of(TermKinds.PAIRS);
  private static final Analyzer TYPED = of(TermKinds.TYPED);
  private static final Analyzer EXACT = of(TermKinds.EXACT);
  private static final Analyzer FOLDED = of(TermKinds.FOLDED);

  private PostAnalyzers() {}

  /** For indexing: the folded word, the exact word and the hashtag, all at one position. */
  public static Analyzer text() {
    return TEXT;
  }

  /** For indexing and searching: folded pairs of neighbouring words, {@code dan van}. */
  public static Analyzer pairs() {
    return PAIRS;
  }

  /** For searching: the terms that accept a typed word, all at one position. */
  public static Analyzer typed() {
    return TYPED;
  }

  /** For searching: the words exactly as they are spelled. */
  public static Analyzer exact() {
    return EXACT;
  }

  /** For searching: the words regardless of accents. */
  public static Analyzer folded() {
    return FOLDED;
  }

  private static Analyzer of(TermKinds kinds) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new PostTokenizer(kinds));
      }

      /** Stays open: Elasticsearch closes the analyzers of each index that it closes or deletes. */
      @Override
      public void close() {}
    };
  }
}
