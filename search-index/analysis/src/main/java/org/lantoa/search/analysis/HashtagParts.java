package org.lantoa.search.analysis;

/** The words that are written together in a hashtag. */
final class HashtagParts {
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

  /** Parts at underscores, between letters and digits, and where a capital begins a word. */
  void split(char[] units, int from, int to) {
    count = 0;
    int start = from;
    for (int at = from; at < to; at++) {
      if (units[at] == '_') {
        add(start, at);
        start = at + 1;
      } else if (at > start && isBorder(units, at, to)) {
        add(start, at);
        start = at;
      }
    }
    add(start, to);
  }

  private void add(int start, int end) {
    if (end > start) {
      starts[count] = start;
      ends[count] = end;
      count++;
    }
  }

  private static boolean isBorder(char[] units, int at, int to) {
    byte kind = Letters.kind(units[at]);
    if (kind != Letters.LETTER && kind != Letters.DIGIT) {
      return false;
    }
    int last = at - 1;
    while (last > 0 && Letters.attaches(units[last])) {
      last--;
    }
    boolean wasDigit = Letters.kind(units[last]) == Letters.DIGIT;
    if (wasDigit || kind == Letters.DIGIT) {
      return wasDigit != (kind == Letters.DIGIT);
    }
    if (!Character.isUpperCase(units[at])) {
      return false;
    }
    // XâyDựngNTM parts before N, but NTM stays; NTMXã parts before the X that begins a word.
    return !Character.isUpperCase(units[last])
        || at + 1 < to && Character.isLowerCase(units[at + 1]);
  }
}
