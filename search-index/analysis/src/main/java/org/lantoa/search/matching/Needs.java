package org.lantoa.search.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lantoa.search.analysis.Terms;
import org.lantoa.search.query.QueryNode;

/**
 * What a query needs at least of a text: of each set of clues one. A text that has them need not
 * match; one that has not cannot.
 *
 * @param sets the rarest first; none if any text may match
 */
record Needs(List<Set<Clue>> sets) {
  /** More sets than this are not worth looking at. */
  private static final int MOST = 16;

  private static final Needs NOTHING = new Needs(List.of());

  Needs {
    sets = sets.stream().sorted(Comparator.comparingInt(Needs::frequency)).toList();
  }

  static Needs of(QueryNode node) {
    if (node instanceof QueryNode.AllOf all) {
      return new Needs(
          all.parts().stream().flatMap(part -> of(part).sets.stream()).distinct().toList());
    }
    if (node instanceof QueryNode.AnyOf any) {
      return any.parts().stream().map(Needs::of).reduce(Needs::or).orElse(NOTHING);
    }
    if (node instanceof QueryNode.Phrase phrase) {
      return of(phrase);
    }
    if (node instanceof QueryNode.Prefix prefix) {
      return of(new Clue.Begins(prefix.folded()));
    }
    if (node instanceof QueryNode.Hashtag hashtag) {
      return of(new Clue.Has(Terms.hashtag(hashtag.joined())));
    }
    if (node instanceof QueryNode.Spelled spelled) {
      return of(new Clue.Spells(spelled.joined()));
    }
    return NOTHING;
  }

  private static Needs of(Clue clue) {
    return new Needs(List.of(Set.of(clue)));
  }

  private static Needs of(QueryNode.Phrase phrase) {
    List<List<String>> places = TextQueries.accepted(phrase);
    List<Set<Clue>> sets = new ArrayList<>();
    if (phrase.slop() > 0 || places.size() == 1) {
      places.forEach(terms -> sets.add(words(terms)));
    } else {
      for (int i = 1; i < places.size(); i++) {
        sets.add(pairs(places.get(i - 1), places.get(i)));
      }
    }
    return new Needs(sets);
  }

  private static Set<Clue> words(List<String> terms) {
    Set<Clue> words = new LinkedHashSet<>();
    terms.forEach(term -> words.add(new Clue.Has(term)));
    return words;
  }

  private static Set<Clue> pairs(List<String> firsts, List<String> seconds) {
    Set<Clue> pairs = new LinkedHashSet<>();
    firsts.forEach(first -> seconds.forEach(second -> pairs.add(new Clue.Pair(first, second))));
    return pairs;
  }

  /** What is needed if either will do: of each two sets, one clue out of both. */
  private Needs or(Needs other) {
    boolean many = sets.size() * other.sets.size() > MOST;
    List<Set<Clue>> either = new ArrayList<>();
    for (Set<Clue> one : many ? sets.subList(0, 1) : sets) {
      for (Set<Clue> another : many ? other.sets.subList(0, 1) : other.sets) {
        Set<Clue> both = new LinkedHashSet<>(one);
        both.addAll(another);
        either.add(both);
      }
    }
    return new Needs(either);
  }

  private static int frequency(Set<Clue> set) {
    return set.stream().mapToInt(Clue::frequency).sum();
  }
}
