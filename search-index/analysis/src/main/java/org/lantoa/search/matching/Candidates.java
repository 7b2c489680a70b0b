package org.lantoa.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Picks out of many queries those that a text may match, by the clues that were seen in it. */
final class Candidates {
  /** By clue: queries whose most telling set it is in. */
  private final List<List<Integer>> queries = new ArrayList<>();

  private final BitSet always = new BitSet();

  Candidates(List<Needs> needed, Clues clues) {
    Map<Clue, Integer> askers = askers(needed);
    for (int query = 0; query < needed.size(); query++) {
      List<Set<Clue>> sets = needed.get(query).sets();
      if (sets.isEmpty()) {
        always.set(query);
      } else {
        for (Clue clue : mostTelling(sets, askers)) {
          of(clues.number(clue)).add(query);
        }
      }
    }
  }

  /** How many queries ask for each clue: what many ask for is probably seen often, too. */
  private static Map<Clue, Integer> askers(List<Needs> needed) {
    Map<Clue, Integer> askers = new HashMap<>();
    for (Needs needs : needed) {
      Set<Clue> once = new HashSet<>();
      needs.sets().forEach(once::addAll);
      once.forEach(clue -> askers.merge(clue, 1, Integer::sum));
    }
    return askers;
  }

  /** The set that fewest queries ask for; of several the rarest, which comes first. */
  private static Set<Clue> mostTelling(List<Set<Clue>> sets, Map<Clue, Integer> askers) {
    return sets.stream()
        .min(
            Comparator.comparingInt(
                set -> set.stream().mapToInt(clue -> askers.getOrDefault(clue, 0)).max().orElse(0)))
        .orElseThrow();
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
