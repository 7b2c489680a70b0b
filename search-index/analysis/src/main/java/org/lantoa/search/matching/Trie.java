package org.lantoa.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Texts letter by letter, each with a number. */
final class Trie {
  static final int ROOT = 0;
  static final int NOWHERE = LongTable.ABSENT;
  static final int NOTHING = -1;

  private final LongTable steps = new LongTable();
  private final BitSet firsts = new BitSet();
  private final List<Integer> numbers = new ArrayList<>(List.of(NOTHING));

  void add(String text, int number) {
    int node = ROOT;
    firsts.set(text.charAt(0));
    for (int i = 0; i < text.length(); i++) {
      node = steps.putIfAbsent(key(node, text.charAt(i)), numbers.size());
      if (node == numbers.size()) {
        numbers.add(NOTHING);
      }
    }
    numbers.set(node, number);
  }

  /** Whether any text begins with a letter. */
  boolean hasAnyWith(char first) {
    return firsts.get(first);
  }

  int step(int node, char letter) {
    return steps.get(key(node, letter));
  }

  /** Where a whole word leads. */
  int walk(int from, char[] word, int length) {
    int node = from;
    for (int i = 0; i < length && node != NOWHERE; i++) {
      node = step(node, word[i]);
    }
    return node;
  }

  /** The number of the text that ends at a node, or {@link #NOTHING}. */
  int number(int node) {
    return numbers.get(node);
  }

  private static long key(int node, char letter) {
    return (long) node << 16 | letter;
  }
}
