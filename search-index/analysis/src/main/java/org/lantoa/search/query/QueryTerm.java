package org.lantoa.search.query;

import java.util.List;
import org.lantoa.search.analysis.AnalysedText;

/** The part of a query that is about the text, ready to be matched. */
sealed interface QueryTerm {

  boolean matches(AnalysedText text);

  /** Takes over what a query of a campaign means. */
  static QueryTerm of(QueryNode node) throws QuerySyntaxException {
    if (node instanceof QueryNode.AllOf all) {
      return new AllOf(of(all.parts()));
    }
    if (node instanceof QueryNode.AnyOf any) {
      return new AnyOf(of(any.parts()));
    }
    if (node instanceof QueryNode.Not not) {
      return new Not(of(not.part()));
    }
    if (node instanceof QueryNode.Phrase phrase && !phrase.exact() && phrase.slop() == 0) {
      return new Phrase(AnalysedText.of(phrase.text()));
    }
    if (node instanceof QueryNode.Hashtag hashtag) {
      return new Hashtag(hashtag.joined());
    }
    if (node instanceof QueryNode.Spelled) {
      return new AnyOf(List.of());
    }
    throw QueryMistake.NOT_IN_CAMPAIGN.at(0, node.getClass().getSimpleName());
  }

  private static List<QueryTerm> of(List<QueryNode> nodes) throws QuerySyntaxException {
    List<QueryTerm> terms = new java.util.ArrayList<>();
    for (QueryNode node : nodes) {
      terms.add(of(node));
    }
    return terms;
  }

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

  /** All of several. */
  record AllOf(List<QueryTerm> terms) implements QueryTerm {
    public AllOf {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean matches(AnalysedText text) {
      return terms.stream().allMatch(term -> term.matches(text));
    }
  }

  /** The opposite of one. */
  record Not(QueryTerm term) implements QueryTerm {
    @Override
    public boolean matches(AnalysedText text) {
      return !term.matches(text);
    }
  }
}
