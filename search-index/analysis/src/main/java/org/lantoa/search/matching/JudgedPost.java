package org.lantoa.search.matching;

import java.util.BitSet;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A post while it is matched: what was seen in it, and an index of it once somebody asks. */
final class JudgedPost {
  private final String text;
  private final PostTraits traits;
  private final Sightings seen;
  private final BitSet judged = new BitSet();
  private final BitSet held = new BitSet();
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

  /** Whether a condition holds, which is found out at most once. */
  boolean holdsOnce(int number, Condition condition) {
    if (!judged.get(number)) {
      judged.set(number);
      held.set(number, condition.holds(this));
    }
    return held.get(number);
  }

  /** Whether Lucene finds a query in the text. */
  boolean matches(Query query) {
    index = index == null ? PostIndex.of(TextTokens.of(text)) : index;
    return index.matches(query);
  }
}
