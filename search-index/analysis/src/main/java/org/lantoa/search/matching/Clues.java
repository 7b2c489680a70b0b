package org.lantoa.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/** All clues that any query needs, numbered, and found in a text in one pass over its words. */
final class Clues {
  private static final int GLANCES = 1 << 16;

  private final Map<Clue, Integer> numbers = new HashMap<>();
  private final CharArrayMap<Integer> terms = new CharArrayMap<>(64, false);

  /** What terms look like at a glance, by which most words are told from all of them. */
  private final BitSet glances = new BitSet(GLANCES);

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

  /** The number of a term whose places are kept from now on. */
  int term(String term) {
    @Nullable Integer known = terms.get(term);
    if (known == null) {
      terms.put(term, clueOfTerm.size());
      glances.set(glance(term.toCharArray(), term.length()));
      clueOfTerm.add(Trie.NOTHING);
      return clueOfTerm.size() - 1;
    }
    return known;
  }

  private static int glance(char[] term, int length) {
    int seen = (term[length >> 1] * 31 + term[length - 1]) * 31 + length;
    return (seen * 31 + term[length > 1 ? 1 : 0]) * 0x9E3779B9 >>> 16;
  }

  private static long key(int first, int second) {
    return (long) first << 32 | second;
  }

  /** A way to look texts over, one after another; for one thread. */
  final class Look implements TextTokens.Walker {
    private final Sightings seen = new Sightings();
    private int place;

    /** Terms that stood at the place before, and that stand here. */
    private IntRow before = new IntRow();

    private IntRow here = new IntRow();

    /** Where what words have spelled so far leads: words up to the place before, and to here. */
    private IntRow spelledBefore = new IntRow();

    private IntRow spelledHere = new IntRow();

    /** What is seen in a text, up to the next look. */
    Sightings at(String text) {
      seen.clear();
      place = -1;
      List.of(before, here, spelledBefore, spelledHere).forEach(IntRow::clear);
      TextTokens.walk(text, this);
      return seen;
    }

    @Override
    public void take(char[] term, int length, int position) {
      if (position != place) {
        goTo(position);
      }
      if (glances.get(glance(term, length))) {
        @Nullable Integer known = terms.get(term, 0, length);
        if (known != null) {
          takeKnown(known);
        }
      }
      if (TextTokens.isWord(term[0])) {
        if (beginnings.hasAnyWith(term[0])) {
          tellBeginnings(term, length);
        }
        spellOn(term, length);
      }
    }

    private void goTo(int position) {
      IntRow free = before;
      before = here;
      here = free;
      here.clear();
      IntRow freeNodes = spelledBefore;
      spelledBefore = spelledHere;
      spelledHere = freeNodes;
      spelledHere.clear();
      if (position > place + 1) {
        before.clear();
        spelledBefore.clear();
      }
      place = position;
    }

    private void takeKnown(int term) {
      tell(clueOfTerm.get(term));
      for (int i = 0; i < before.size(); i++) {
        tell(pairs.get(key(before.get(i), term)));
      }
      here.add(term);
      seen.stands(term, place);
    }

    private void tellBeginnings(char[] word, int length) {
      int node = Trie.ROOT;
      for (int i = 0; i < length; i++) {
        node = beginnings.step(node, word[i]);
        if (node == Trie.NOWHERE) {
          return;
        }
        tell(beginnings.number(node));
      }
    }

    /** A word begins to spell something, and goes on with what those before it began. */
    private void spellOn(char[] word, int length) {
      if (spelled.hasAnyWith(word[0])) {
        spell(Trie.ROOT, word, length);
      }
      for (int i = 0; i < spelledBefore.size(); i++) {
        spell(spelledBefore.get(i), word, length);
      }
    }

    private void spell(int from, char[] word, int length) {
      int node = spelled.walk(from, word, length);
      if (node != Trie.NOWHERE) {
        tell(spelled.number(node));
        spelledHere.add(node);
      }
    }

    private void tell(int clue) {
      if (clue >= 0) {
        seen.see(clue);
      }
    }
  }
}
