package org.lantoa.search.matching;

import java.util.List;
import java.util.function.IntConsumer;
import org.lantoa.search.matching.TextTokens.Token;

/** Walks from each word of a text on as long as its words spell something that is looked for. */
final class SpelledWalk {
  private final List<Token> words;
  private final Trie spelled;
  private final IntConsumer found;

  SpelledWalk(TextTokens text, Trie spelled, IntConsumer found) {
    this.words = text.tokens().stream().filter(t -> TextTokens.isWord(t.term())).toList();
    this.spelled = spelled;
    this.found = found;
  }

  void walk() {
    for (int at = 0; at < words.size(); at++) {
      take(at, Trie.ROOT);
    }
  }

  private void take(int at, int from) {
    int node = spelled.walk(from, words.get(at).term());
    if (node == Trie.NOWHERE) {
      return;
    }
    int number = spelled.number(node);
    if (number >= 0) {
      found.accept(number);
    }
    int next = words.get(at).position() + 1;
    for (int after = at + 1; after < words.size(); after++) {
      int position = words.get(after).position();
      if (position > next) {
        return;
      }
      if (position == next) {
        take(after, node);
      }
    }
  }
}
