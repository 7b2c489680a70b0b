package org.lantoa.search.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.matching.TextTokens.Token;

/** All clues that any query needs, numbered, and found in a text in one pass over its words. */
final class Clues {
  private final Map<Clue, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();

  /** By the number of a term: the number of the clue that it is there, if that is one. */
  private final List<Integer> clueOfTerm = new ArrayList<>();

  private final LongTable pairs = new LongTable();
  private final Trie beginnings = new Trie();
  private final Trie spelled = new Trie();

  /** The number of a clue. */
  int number(Clue clue) {
    @Nullable Integer known = numbers.get(clue);
    return known == null ? add(clue) : known;
  }

  int count() {
    return numbers.size();
  }

  private int add(Clue clue) {
    int number = numbers.size();
    numbers.put(clue, number);
    if (clue instanceof Clue.Has has) {
      clueOfTerm.set(term(has.term()), number);
    } else if (clue instanceof Clue.Pair pair) {
      pairs.putIfAbsent(key(term(pair.first()), term(pair.second())), number);
    } else if (clue instanceof Clue.Begins begins) {
      beginnings.add(begins.prefix(), number);
    } else if (clue instanceof Clue.Spells spells) {
      spelled.add(spells.joined(), number);
    }
    return number;
  }

  private int term(String term) {
    @Nullable Integer known = terms.putIfAbsent(term, clueOfTerm.size());
    if (known == null) {
      clueOfTerm.add(Trie.NOTHING);
      return clueOfTerm.size() - 1;
    }
    return known;
  }

  private static long key(int first, int second) {
    return (long) first << 32 | second;
  }

  /** Tells each clue that a text has, some of them more than once. */
  void find(TextTokens text, IntConsumer found) {
    Pass pass = new Pass(found);
    text.tokens().forEach(pass::take);
    if (!spelled.isEmpty()) {
      new SpelledWalk(text, spelled, found).walk();
    }
  }

  /** One pass over a text; remembers which known terms stood at the place before. */
  private final class Pass {
    private final IntConsumer found;
    private int place = -1;
    private List<Integer> before = new ArrayList<>();
    private List<Integer> here = new ArrayList<>();

    Pass(IntConsumer found) {
      this.found = found;
    }

    void take(Token token) {
      goTo(token.position());
      @Nullable Integer term = terms.get(token.term());
      if (term != null) {
        tell(clueOfTerm.get(term));
        before.forEach(first -> tell(pairs.get(key(first, term))));
        here.add(term);
      }
      if (!beginnings.isEmpty() && TextTokens.isWord(token.term())) {
        tellBeginnings(token.term());
      }
    }

    private void goTo(int position) {
      if (position == place) {
        return;
      }
      List<Integer> free = before;
      before = here;
      here = free;
      here.clear();
      if (position > place + 1) {
        before.clear();
      }
      place = position;
    }

    private void tellBeginnings(String word) {
      int node = Trie.ROOT;
      for (int i = 0; i < word.length(); i++) {
        node = beginnings.step(node, word.charAt(i));
        if (node == Trie.NOWHERE) {
          return;
        }
        tell(beginnings.number(node));
      }
    }

    private void tell(int clue) {
      if (clue >= 0) {
        found.accept(clue);
      }
    }
  }
}
