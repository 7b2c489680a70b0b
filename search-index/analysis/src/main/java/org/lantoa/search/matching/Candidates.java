package org.lantoa.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Picks out of many queries those that a text may match, by the clues that were seen in it. */
final class Candidates {
  /** By clue: queries whose rarest set it is in. */
  private final List<List<Integer>> queries = new ArrayList<>();

  private final BitSet always = new BitSet();

  Candidates(List<Needs> needed, Clues clues) {
    for (int query = 0; query < needed.size(); query++) {
      List<Set<Clue>> sets = needed.get(query).sets();
      if (sets.isEmpty()) {
        always.set(query);
      } else {
        for (Clue clue : sets.get(0)) {
          of(clues.number(clue)).add(query);
        }
      }
    }
  }

  private List<Integer> of(int clue) {
    while (queries.size() <= clue) {
      queries.add(new ArrayList<>());
    }
    return queries.get(clue);
  }

  /** The queries that a text may match; the caller's to change. */
  BitSet of(BitSet seen) {
    BitSet picked = (BitSet) always.clone();
    for (int clue = seen.nextSetBit(0); clue >= 0; clue = seen.nextSetBit(clue + 1)) {
      if (clue < queries.size()) {
        queries.get(clue).forEach(picked::set);
      }
    }
    return picked;
  }
}
