package org.lantoa.search.matching;

/** Something that is seen at a glance over the words of a text, and without which no match is. */
sealed interface Clue {

  /** How often it is seen in texts, roughly: the smaller, the rarer. */
  int frequency();

  /** A term stands in the text. */
  record Has(String term) implements Clue {
    private static final int LONGEST_COMMON = 8;

    @Override
    public int frequency() {
      return TextTokens.isWord(term) || TextTokens.isExactWord(term)
          ? Math.max(2, 4 * (LONGEST_COMMON - term.length()))
          : 1;
    }
  }

  /** A term stands in the text, and another one at the next place. */
  record Pair(String first, String second) implements Clue {
    @Override
    public int frequency() {
      return 1;
    }
  }

  /** A word of the text begins so. */
  record Begins(String prefix) implements Clue {
    @Override
    public int frequency() {
      return 2 * new Has(prefix).frequency();
    }
  }

  /** Words of the text, one after another, spell this. */
  record Spells(String joined) implements Clue {
    @Override
    public int frequency() {
      return 1;
    }
  }
}
