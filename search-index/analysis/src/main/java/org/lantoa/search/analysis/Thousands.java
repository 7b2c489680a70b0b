package org.lantoa.search.analysis;

/**
 * Finds numbers with separated thousands: {@code 1.206}, {@code 86,261}, {@code 1.206.000}. Neither
 * a date ({@code 19.5.2024}), a fraction ({@code 20,5}) nor a telephone number ({@code
 * 0912.345.678}) is one; their parts stay numbers of their own.
 */
final class Thousands {
  private static final int GROUP = 4;

  private Thousands() {}

  /**
   * Where the number ends whose first group of digits stands between two places; the second place
   * if it has no other groups.
   */
  static int end(char[] units, int start, int firstEnd, int length) {
    boolean mayGoOn =
        firstEnd < length
            && isSeparator(units[firstEnd])
            && firstEnd - start < GROUP
            && units[start] != '0'
            && !followsNumber(units, start);
    if (!mayGoOn) {
      return firstEnd;
    }
    char separator = units[firstEnd];
    int end = firstEnd;
    while (end + GROUP - start <= WordScanner.LONGEST && isGroup(units, end, length, separator)) {
      end += GROUP;
    }
    boolean isWhole =
        end == length
            || !Letters.isWordPart(units[end])
                && !(units[end] == separator && isDigit(units, end + 1, length));
    return isWhole ? end : firstEnd;
  }

  static boolean isSeparator(char unit) {
    return unit == '.' || unit == ',';
  }

  private static boolean followsNumber(char[] units, int start) {
    return start > 1 && isSeparator(units[start - 1]) && isDigit(units, start - 2, start);
  }

  private static boolean isGroup(char[] units, int at, int length, char separator) {
    return at < length
        && units[at] == separator
        && isDigit(units, at + 1, length)
        && isDigit(units, at + 2, length)
        && isDigit(units, at + 3, length)
        && !isDigit(units, at + GROUP, length);
  }

  private static boolean isDigit(char[] units, int at, int length) {
    return at < length && Letters.kind(units[at]) == Letters.DIGIT;
  }
}
