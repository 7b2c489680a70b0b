package org.lantoa.search.query;

import java.util.List;
import org.lantoa.search.analysis.AnalysedText;

/** The tree of a query. */
sealed interface QueryTerm {

  boolean matches(AnalysedText text);

  /** A hashtag of the text, accents and underscores aside. */
  record Hashtag(String joined) implements QueryTerm {
    @Override
    public boolean matches(AnalysedText text) {
      return text.hashtags().contains(joined);
    }
  }

  /** Words that stand one after another. */
  record Phrase(AnalysedText words) implements QueryTerm {
    @Override
    public boolean matches(AnalysedText text) {
      return text.contains(words);
    }
  }

  /** At least one of several. */
  record AnyOf(List<QueryTerm> terms) implements QueryTerm {
    public AnyOf {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean matches(AnalysedText text) {
      return terms.stream().anyMatch(term -> term.matches(text));
    }
  }
}
