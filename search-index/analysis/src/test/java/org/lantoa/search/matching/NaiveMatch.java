package org.lantoa.search.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.analysis.Terms;
import org.lantoa.search.analysis.Word;
import org.lantoa.search.matching.TextTokens.Token;
import org.lantoa.search.query.QueryNode;

/** Says by the definitions, as slowly as they read, whether a post matches a query, and where. */
final class NaiveMatch {
  private final List<Token> tokens;
  private final PostTraits traits;

  NaiveMatch(String text, PostTraits traits) {
    tokens = TextTokens.of(text).tokens();
    this.traits = traits;
  }

  boolean matches(QueryNode node) {
    if (node instanceof QueryNode.AllOf all) {
      return all.parts().stream().allMatch(this::matches);
    }
    if (node instanceof QueryNode.AnyOf any) {
      return any.parts().stream().anyMatch(this::matches);
    }
    if (node instanceof QueryNode.Not not) {
      return !matches(not.part());
    }
    if (node instanceof QueryNode.Keyword keyword) {
      return switch (keyword.field()) {
        case UNIT -> traits.path().contains(keyword.value());
        case SOURCE -> traits.source().equals(keyword.value());
        case PLATFORM -> traits.platform().equals(keyword.value());
        case KIND -> traits.kind().equals(keyword.value());
        case CAMPAIGN -> throw new AssertionError("no campaign asks for campaigns");
      };
    }
    return !where(node).isEmpty();
  }

  /** The tokens that make a condition on the text match. */
  Set<Token> where(QueryNode leaf) {
    Set<Token> where = new HashSet<>();
    if (leaf instanceof QueryNode.Phrase phrase) {
      phrase(phrase).forEach(where::addAll);
    } else if (leaf instanceof QueryNode.Spelled spelled) {
      spelled(spelled.joined(), null, List.of(), where);
    } else {
      tokens.stream().filter(token -> is(token, leaf)).forEach(where::add);
    }
    return where;
  }

  private static boolean is(Token token, QueryNode leaf) {
    return leaf instanceof QueryNode.Prefix prefix
        ? token.term().startsWith(prefix.folded())
        : leaf instanceof QueryNode.Hashtag hashtag
            && token.term().equals(Terms.hashtag(hashtag.joined()));
  }

  private void spelled(
      String rest, @Nullable Token last, List<Token> before, Collection<Token> where) {
    if (rest.isEmpty()) {
      where.addAll(before);
      return;
    }
    for (Token token : tokens) {
      if ((last == null || token.position() == last.position() + 1)
          && rest.startsWith(token.term())) {
        List<Token> with = new ArrayList<>(before);
        with.add(token);
        spelled(rest.substring(token.term().length()), token, with, where);
      }
    }
  }

  private List<List<Token>> phrase(QueryNode.Phrase phrase) {
    List<List<Token>> ways = List.of(List.of());
    for (Word word : phrase.words()) {
      List<String> accepted = phrase.exact() ? Terms.demanding(word) : Terms.accepting(word);
      List<List<Token>> longer = new ArrayList<>();
      for (List<Token> way : ways) {
        for (Token token : tokens) {
          if (accepted.contains(token.term()) && fits(way, token, phrase.slop())) {
            List<Token> with = new ArrayList<>(way);
            with.add(token);
            longer.add(with);
          }
        }
      }
      ways = longer;
    }
    return ways;
  }

  private static boolean fits(List<Token> way, Token next, int slop) {
    int least = next.position() - way.size();
    int most = least;
    for (int i = 0; i < way.size(); i++) {
      if (way.get(i).position() == next.position()) {
        return false;
      }
      least = Math.min(least, way.get(i).position() - i);
      most = Math.max(most, way.get(i).position() - i);
    }
    return most - least <= slop;
  }
}
