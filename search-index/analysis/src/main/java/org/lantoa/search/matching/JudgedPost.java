package org.lantoa.search.matching;

import java.util.BitSet;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A post while it is matched: what was seen in it, and an index of it once somebody asks. */
final class JudgedPost {
  private final String text;
  private final PostTraits traits;
  private final Sightings seen;
  private final BitSet asked = new BitSet();
  private final BitSet found = new BitSet();
  private @Nullable PostIndex index;

  JudgedPost(String text, PostTraits traits, Sightings seen) {
    this.text = text;
    this.traits = traits;
    this.seen = seen;
  }

  PostTraits traits() {
    return traits;
  }

  boolean has(int clue) {
    return seen.clues().get(clue);
  }

  /** Whether words stand one after another, each one of some terms. */
  boolean hasInARow(int[][] words) {
    return seen.haveInARow(words);
  }

  /**
   * Whether Lucene finds a query in the text. Each is asked for once.
   *
   * @param number the query's number among all
   */
  boolean has(int number, Query query) {
    if (!asked.get(number)) {
      asked.set(number);
      index = index == null ? PostIndex.of(TextTokens.of(text)) : index;
      found.set(number, index.matches(query));
    }
    return found.get(number);
  }
}
