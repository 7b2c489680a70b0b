package org.lantoa.search.matching;

import java.util.BitSet;

/** What was seen in one text: clues, and where terms stand that any query names. */
final class Sightings {
  private final BitSet clues = new BitSet();
  private final IntRow terms = new IntRow();

  /** The places of the terms, never falling. */
  private final IntRow places = new IntRow();

  void clear() {
    clues.clear();
    terms.clear();
    places.clear();
  }

  void see(int clue) {
    clues.set(clue);
  }

  void stands(int term, int place) {
    terms.add(term);
    places.add(place);
  }

  BitSet clues() {
    return clues;
  }

  /**
   * Whether words stand one after another.
   *
   * @param words for each word the numbers of the terms of which any one will do
   */
  boolean haveInARow(int[][] words) {
    for (int i = 0; i < terms.size(); i++) {
      if (isOneOf(terms.get(i), words[0]) && areBehind(i, words)) {
        return true;
      }
    }
    return false;
  }

  private boolean areBehind(int first, int[][] words) {
    int at = first;
    for (int word = 1; word < words.length; word++) {
      int place = places.get(first) + word;
      while (at < terms.size()
          && (places.get(at) < place
              || places.get(at) == place && !isOneOf(terms.get(at), words[word]))) {
        at++;
      }
      if (at == terms.size() || places.get(at) != place) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneOf(int term, int[] any) {
    for (int one : any) {
      if (one == term) {
        return true;
      }
    }
    return false;
  }
}
