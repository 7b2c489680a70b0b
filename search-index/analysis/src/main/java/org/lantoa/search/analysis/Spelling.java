package org.lantoa.search.analysis;

import java.util.Arrays;

/** Takes the two forms of a word, letter by letter, into buffers that serve the next word again. */
final class Spelling {
  private final char[] folded = new char[WordScanner.LONGEST + 1];
  private final char[] exact = new char[WordScanner.LONGEST + 1];
  private int foldedLength;
  private int exactLength;
  private int letters;
  private int digits;
  private boolean endsInLetter;
  private int tones;
  private int tonePlace;

  void clear() {
    foldedLength = 0;
    exactLength = 0;
    letters = 0;
    digits = 0;
    tones = 0;
    endsInLetter = false;
  }

  /** Adds the letters that stand here in a row; gives where the row ends. */
  int addLetters(char[] units, int from, int limit) {
    int at = from;
    int exactPlace = exactLength;
    int foldedPlace = foldedLength;
    while (at < limit && Letters.kind(units[at]) == Letters.LETTER) {
      char unit = units[at++];
      if (Letters.tone(unit) != 0) {
        tones++;
        tonePlace = exactPlace;
      }
      exact[exactPlace++] = Letters.lower(unit);
      folded[foldedPlace++] = Letters.folded(unit);
    }
    exactLength = exactPlace;
    foldedLength = foldedPlace;
    letters += at - from;
    endsInLetter = true;
    return at;
  }

  void addDigit(char unit) {
    addMark(unit);
    digits++;
    endsInLetter = false;
  }

  /** A mark of another script, which belongs to its letter. */
  void addMark(char unit) {
    exact[exactLength++] = unit;
    folded[foldedLength++] = unit;
  }

  /** An accent that has no composed letter. */
  void addAccent(char unit) {
    exact[exactLength++] = unit;
  }

  /** All apostrophes are one. */
  void addApostrophe() {
    addMark('\'');
    endsInLetter = false;
  }

  /** A letter beyond U+FFFF. */
  void addPair(int character) {
    int lower = Character.toLowerCase(character);
    addMark(Character.highSurrogate(lower));
    addMark(Character.lowSurrogate(lower));
    letters++;
    endsInLetter = true;
  }

  /** Ends the word. */
  void finish() {
    if (tones == 1) {
      ToneMark.place(exact, exactLength, tonePlace);
    }
  }

  boolean isNumber() {
    return digits == exactLength;
  }

  /** http or https. */
  boolean isScheme() {
    return (foldedLength == 4 || foldedLength == 5 && folded[4] == 's')
        && folded[0] == 'h'
        && folded[1] == 't'
        && folded[2] == 't'
        && folded[3] == 'p';
  }

  boolean hasLetter() {
    return letters > 0;
  }

  boolean endsInLetter() {
    return endsInLetter;
  }

  boolean isPlain() {
    return Arrays.equals(folded, 0, foldedLength, exact, 0, exactLength);
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

  /** The two forms as a word that stands between two places of the original. */
  Word word(int start, int end) {
    String plain = new String(folded, 0, foldedLength);
    return new Word(plain, hasLetter() ? new String(exact, 0, exactLength) : plain, start, end);
  }
}
