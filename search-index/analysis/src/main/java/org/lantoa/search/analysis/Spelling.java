package org.lantoa.search.analysis;

/** Writes the two forms of a word into buffers that are used again for the next one. */
final class Spelling {
  private char[] folded = new char[WordScanner.LONGEST + 8];
  private char[] exact = new char[WordScanner.LONGEST + 8];
  private int foldedLength;
  private int exactLength;
  private boolean hasLetter;

  /** Reads the word between two places of a plain text. */
  void read(char[] units, int from, int to, boolean isThousands) {
    clear();
    for (int i = from; i < to; i++) {
      char unit = units[i];
      if (isThousands && (unit == '.' || unit == ',')) {
        continue;
      }
      add(unit);
    }
    ToneMark.place(exact, exactLength);
  }

  /** Reads a hashtag's body: all of it one word, without underscores. */
  void readJoined(char[] units, int from, int to) {
    clear();
    for (int i = from; i < to; i++) {
      if (units[i] != '_') {
        add(units[i]);
      }
    }
  }

  private void clear() {
    foldedLength = 0;
    exactLength = 0;
    hasLetter = false;
  }

  private void add(char unit) {
    byte kind = Letters.kind(unit);
    if (WordScanner.isApostrophe(unit)) {
      folded[foldedLength++] = '\'';
      exact[exactLength++] = '\'';
      return;
    }
    exact[exactLength++] = Letters.lower(unit);
    if (kind != Letters.ACCENT) {
      folded[foldedLength++] = Letters.folded(unit);
    }
    hasLetter |= kind == Letters.LETTER || kind == Letters.SURROGATE;
  }

  char[] folded() {
    return folded;
  }

  int foldedLength() {
    return foldedLength;
  }

  char[] exact() {
    return exact;
  }

  int exactLength() {
    return exactLength;
  }

  boolean hasLetter() {
    return hasLetter;
  }

  boolean isPlain() {
    return foldedLength == exactLength
        && java.util.Arrays.equals(folded, 0, foldedLength, exact, 0, exactLength);
  }

  /** The two forms as a word that stands between two places of the original. */
  Word word(int start, int end) {
    return new Word(
        new String(folded, 0, foldedLength), new String(exact, 0, exactLength), start, end);
  }
}
