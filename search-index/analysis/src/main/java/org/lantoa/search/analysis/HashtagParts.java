package org.lantoa.search.analysis;

/**
 * The words that are written together in a hashtag, parted at underscores, between letters and
 * digits, where a capital begins a word ({@code XâyDựngNTM} is <i>Xây Dựng NTM</i>), and in what is
 * then left between the syllables.
 */
final class HashtagParts {
  /** A row of this many capitals is taken for an abbreviation: OCOP, not o cop. */
  private static final int LONGEST_ABBREVIATION = 5;

  private final RunTogether runTogether = new RunTogether();
  private final int[] starts = new int[WordScanner.LONGEST];
  private final int[] ends = new int[WordScanner.LONGEST];
  private int count;

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  int start(int part) {
    return starts[part];
  }

  int end(int part) {
    return ends[part];
  }

  /** Parts the body of a hashtag. */
  void split(char[] units, int from, int to) {
    count = 0;
    int start = from;
    for (int at = from; at < to; at++) {
      if (units[at] == '_') {
        addRun(units, start, at);
        start = at + 1;
      } else if (at > start && isBorder(units, start, at, to)) {
        addRun(units, start, at);
        start = at;
      }
    }
    addRun(units, start, to);
  }

  private boolean isBorder(char[] units, int start, int at, int to) {
    if (Letters.attaches(units[at])) {
      return false;
    }
    int last = at - 1;
    while (last > start && Letters.attaches(units[last])) {
      last--;
    }
    boolean isDigit = Letters.kind(units[at]) == Letters.DIGIT;
    if (isDigit || Letters.kind(units[last]) == Letters.DIGIT) {
      return isDigit != (Letters.kind(units[last]) == Letters.DIGIT);
    }
    return isCaseBorder(units, start, last, at, to);
  }

  /**
   * After a row of capitals it takes the syllables to know: in {@code NTMXã} the X begins a word,
   * in {@code UBNDxã} the D does not.
   */
  private boolean isCaseBorder(char[] units, int start, int last, int at, int to) {
    boolean isUpper = Character.isUpperCase(units[at]);
    boolean wasUpper = Character.isUpperCase(units[last]);
    if (!wasUpper) {
      return isUpper;
    }
    if (isUpper) {
      int word = smallUntil(units, at + 1, to);
      return word > at + 1 && runTogether.read(units, at, word) > 0;
    }
    boolean isRow = last > start && Character.isUpperCase(units[last - 1]);
    return isRow && runTogether.read(units, at, smallUntil(units, at, to)) > 0;
  }

  private static int smallUntil(char[] units, int from, int to) {
    int end = from;
    while (end < to && (Character.isLowerCase(units[end]) || Letters.attaches(units[end]))) {
      end++;
    }
    return end;
  }

  private void addRun(char[] units, int start, int end) {
    boolean isWhole = end - start < 3 || isAbbreviation(units, start, end);
    int syllables = isWhole ? 1 : runTogether.read(units, start, end);
    if (syllables < 2) {
      add(start, end);
      return;
    }
    int from = start;
    for (int syllable = 0; syllable < syllables; syllable++) {
      int to = start + runTogether.end(syllable);
      add(from, to);
      from = to;
    }
  }

  private static boolean isAbbreviation(char[] units, int start, int end) {
    if (end - start > LONGEST_ABBREVIATION) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isUpperCase(units[i])) {
        return false;
      }
    }
    return true;
  }

  private void add(int start, int end) {
    if (end > start) {
      starts[count] = start;
      ends[count] = end;
      count++;
    }
  }
}
