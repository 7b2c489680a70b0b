package org.lantoa.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Picks out of many queries those that a text may match, at the cost of one look at each of its
 * words, however many queries there are. For one thread.
 */
final class Candidates {
  private final Clues clues = new Clues();

  /** By query: sets of clues, of each of which one is needed. */
  private final List<int[][]> needs = new ArrayList<>();

  /** By clue: queries whose rarest set it is in. */
  private final List<List<Integer>> queries = new ArrayList<>();

  private final BitSet always = new BitSet();
  private final BitSet seen = new BitSet();
  private final BitSet picked = new BitSet();

  Candidates(List<Needs> needed) {
    for (int query = 0; query < needed.size(); query++) {
      add(query, needed.get(query).sets());
    }
  }

  private void add(int query, List<Set<Clue>> sets) {
    needs.add(sets.stream().map(this::numbers).toArray(int[][]::new));
    if (sets.isEmpty()) {
      always.set(query);
      return;
    }
    while (queries.size() < clues.count()) {
      queries.add(new ArrayList<>());
    }
    for (int clue : needs.get(query)[0]) {
      queries.get(clue).add(query);
    }
  }

  private int[] numbers(Set<Clue> set) {
    return set.stream().mapToInt(clues::number).toArray();
  }

  /** The queries that a text may match; good until the next text. */
  BitSet of(TextTokens text) {
    seen.clear();
    picked.clear();
    clues.find(text, this::see);
    for (int query = picked.nextSetBit(0); query >= 0; query = picked.nextSetBit(query + 1)) {
      if (!hasAll(needs.get(query))) {
        picked.clear(query);
      }
    }
    picked.or(always);
    return picked;
  }

  private void see(int clue) {
    if (!seen.get(clue)) {
      seen.set(clue);
      queries.get(clue).forEach(picked::set);
    }
  }

  private boolean hasAll(int[][] sets) {
    for (int[] set : sets) {
      if (!hasOneOf(set)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasOneOf(int[] set) {
    for (int clue : set) {
      if (seen.get(clue)) {
        return true;
      }
    }
    return false;
  }
}
