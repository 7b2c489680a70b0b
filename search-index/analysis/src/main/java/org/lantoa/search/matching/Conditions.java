package org.lantoa.search.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.query.QueryNode;

/**
 * Makes queries ready. What clues tell is decided by them: words, pairs of words, hashtags,
 * beginnings of words, and where they are there, words in a row. On phrases with places between
 * their words Lucene decides.
 */
final class Conditions {
  private final Clues clues;

  /** What campaigns have in common is judged once a post. */
  private final Map<QueryNode, Condition> ready = new HashMap<>();

  Conditions(Clues clues) {
    this.clues = clues;
  }

  /**
   * Makes a query ready.
   *
   * @throws IllegalArgumentException if it asks for what a post's text and traits cannot tell
   */
  Condition of(QueryNode node) {
    @Nullable Condition known = ready.get(node);
    if (known == null) {
      // Its parts take their numbers first.
      Condition made = made(node);
      known = Condition.once(ready.size(), made);
      ready.put(node, known);
    }
    return known;
  }

  private Condition made(QueryNode node) {
    if (node instanceof QueryNode.AllOf all) {
      return Condition.all(all.parts().stream().map(this::of).toList());
    }
    if (node instanceof QueryNode.AnyOf any) {
      return Condition.any(any.parts().stream().map(this::of).toList());
    }
    if (node instanceof QueryNode.Not not) {
      Condition part = of(not.part());
      return post -> !part.holds(post);
    }
    if (node instanceof QueryNode.Keyword keyword) {
      Predicate<PostTraits> trait = trait(keyword);
      return post -> trait.test(post.traits());
    }
    if (!TextQueries.isOnText(node)) {
      throw untold(node);
    }
    return onText(node);
  }

  private Condition onText(QueryNode leaf) {
    Condition clued = Condition.all(Needs.of(leaf).sets().stream().map(this::anyOf).toList());
    if (!(leaf instanceof QueryNode.Phrase phrase) || phrase.words().size() == 1) {
      return clued;
    }
    if (phrase.slop() > 0) {
      Query query = TextQueries.leaf(leaf);
      return post -> clued.holds(post) && post.matches(query);
    }
    int[][] words =
        TextQueries.accepted(phrase).stream()
            .map(terms -> terms.stream().mapToInt(clues::term).toArray())
            .toArray(int[][]::new);
    return words.length == 2 ? clued : post -> clued.holds(post) && post.hasInARow(words);
  }

  private Condition anyOf(Set<Clue> set) {
    int[] numbers = set.stream().mapToInt(clues::number).toArray();
    return post -> {
      for (int number : numbers) {
        if (post.has(number)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Predicate<PostTraits> trait(QueryNode.Keyword keyword) {
    String value = keyword.value();
    return switch (keyword.field()) {
      case UNIT -> traits -> traits.path().contains(value);
      case SOURCE -> traits -> traits.source().equals(value);
      case PLATFORM -> traits -> traits.platform().equals(value);
      case KIND -> traits -> traits.kind().equals(value);
      case CAMPAIGN -> throw untold(keyword);
    };
  }

  private static IllegalArgumentException untold(QueryNode leaf) {
    return new IllegalArgumentException(
        "a post cannot be judged on "
            + leaf
            + " when it is first seen; ask for text, hashtags, unit, source, platform and kind only");
  }
}
