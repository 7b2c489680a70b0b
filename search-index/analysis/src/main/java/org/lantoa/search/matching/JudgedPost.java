package org.lantoa.search.matching;

import java.util.BitSet;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A post while it is matched: what was seen in it, and an index of it once somebody asks. */
final class JudgedPost {
  private final TextTokens text;
  private final PostTraits traits;
  private final BitSet seen;
  private final BitSet asked = new BitSet();
  private final BitSet found = new BitSet();
  private @Nullable TermPlaces places;
  private @Nullable PostIndex index;

  JudgedPost(TextTokens text, PostTraits traits, BitSet seen) {
    this.text = text;
    this.traits = traits;
    this.seen = seen;
  }

  PostTraits traits() {
    return traits;
  }

  boolean has(int clue) {
    return seen.get(clue);
  }

  TermPlaces places() {
    places = places == null ? new TermPlaces(text) : places;
    return places;
  }

  /**
   * Whether Lucene finds a query in the text. Each is asked for once.
   *
   * @param number the query's number among all
   */
  boolean has(int number, Query query) {
    if (!asked.get(number)) {
      asked.set(number);
      index = index == null ? PostIndex.of(text) : index;
      found.set(number, index.matches(query));
    }
    return found.get(number);
  }
}
