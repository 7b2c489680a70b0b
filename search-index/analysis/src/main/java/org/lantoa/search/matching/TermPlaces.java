package org.lantoa.search.matching;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** At which places of a text each of its terms stands. */
final class TermPlaces {
  private static final BitSet NOWHERE = new BitSet();

  private final Map<String, BitSet> places = new HashMap<>();

  TermPlaces(TextTokens text) {
    text.tokens()
        .forEach(
            token ->
                places.computeIfAbsent(token.term(), term -> new BitSet()).set(token.position()));
  }

  /**
   * Whether words stand one after another.
   *
   * @param words the terms that are accepted in the place of each word
   */
  boolean haveInARow(List<List<String>> words) {
    BitSet begins = of(words.get(0));
    for (int at = begins.nextSetBit(0); at >= 0; at = begins.nextSetBit(at + 1)) {
      if (areAt(at, words)) {
        return true;
      }
    }
    return false;
  }

  private BitSet of(List<String> terms) {
    BitSet any = new BitSet();
    terms.forEach(term -> any.or(places.getOrDefault(term, NOWHERE)));
    return any;
  }

  private boolean areAt(int first, List<List<String>> words) {
    for (int i = 1; i < words.size(); i++) {
      if (!isAt(first + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAt(int place, List<String> terms) {
    for (String term : terms) {
      if (places.getOrDefault(term, NOWHERE).get(place)) {
        return true;
      }
    }
    return false;
  }
}
