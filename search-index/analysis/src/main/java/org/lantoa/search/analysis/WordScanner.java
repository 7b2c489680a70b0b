package org.lantoa.search.analysis;

/** Finds the words of a text one after another, those inside hashtags included. */
final class WordScanner {
  /** Longer words are cut, as Lucene's own tokenizers do. */
  static final int LONGEST = 255;

  private static final String APOSTROPHES = "'‘’ʼʻ＇`´";

  private char[] units = new char[0];
  private int length;
  private int position;
  private int start;
  private int end;
  private int lastHashtagEnd;
  private boolean isThousands;
  private final HashtagParts parts = new HashtagParts();
  private int part;
  private int hash;

  /** Begins with another text. */
  void begin(char[] plainUnits, int plainLength) {
    units = plainUnits;
    length = plainLength;
    position = 0;
    lastHashtagEnd = -1;
    parts.clear();
    part = 0;
  }

  /** Goes to the next word; false if there is none. */
  boolean next() {
    if (++part < parts.count()) {
      start = parts.start(part);
      end = parts.end(part);
      return true;
    }
    parts.clear();
    part = 0;
    while (position < length) {
      if (units[position] == '#' && hashtag()) {
        return true;
      }
      if (startsWord(position)) {
        word();
        return true;
      }
      position++;
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether this is the first word of a hashtag. */
  boolean opensHashtag() {
    return parts.count() > 0 && part == 0;
  }

  /** Where the hashtag's {@code #} stands. */
  int hash() {
    return hash;
  }

  /** Where the hashtag ends. */
  int hashtagEnd() {
    return lastHashtagEnd;
  }

  /** Into how many words the hashtag parts. */
  int hashtagParts() {
    return parts.count();
  }

  private boolean hashtag() {
    int from = position + 1;
    int to = from;
    boolean hasLetter = false;
    while (to < length && (isWordPart(to) || units[to] == '_')) {
      hasLetter |= !isDigitOrUnderscore(to);
      to++;
    }
    if (!hasLetter || to - from > LONGEST || !mayBeginHashtag()) {
      return false;
    }
    parts.split(units, from, to);
    hash = position;
    position = to;
    lastHashtagEnd = to;
    start = parts.start(0);
    end = parts.end(0);
    isThousands = false;
    return true;
  }

  private boolean mayBeginHashtag() {
    if (position == 0 || position == lastHashtagEnd) {
      return true;
    }
    char before = units[position - 1];
    return !isWordPart(position - 1) && before != '_' && before != '/' && before != '&';
  }

  private void word() {
    start = position;
    end = start;
    isThousands = false;
    boolean onlyDigits = true;
    while (end < length && end - start < LONGEST && (isWordPart(end) || joinsWord(end))) {
      onlyDigits &= Letters.kind(units[end]) == Letters.DIGIT;
      end++;
    }
    if (onlyDigits) {
      thousands();
    }
    if (end - start >= LONGEST && Character.isHighSurrogate(units[end - 1])) {
      end--;
    }
    position = end;
  }

  /** Takes {@code 1.206} and {@code 86,261} for one number. */
  private void thousands() {
    if (end - start > 3 || units[start] == '0' || end >= length) {
      return;
    }
    char separator = units[end];
    int to = end;
    while ((separator == '.' || separator == ',')
        && to + 4 - start <= LONGEST
        && to < length
        && units[to] == separator
        && digitsFrom(to + 1) == 3) {
      to += 4;
    }
    if (to > end && (to == length || !startsWord(to)) && !goesOn(separator, to)) {
      end = to;
      isThousands = true;
    }
  }

  private boolean goesOn(char separator, int to) {
    return to + 1 < length && units[to] == separator && digitsFrom(to + 1) > 0;
  }

  private int digitsFrom(int from) {
    int to = from;
    while (to < length && Letters.kind(units[to]) == Letters.DIGIT) {
      to++;
    }
    return to - from;
  }

  /** Whether dots or commas stand inside this number. */
  boolean isThousands() {
    return isThousands;
  }

  private boolean startsWord(int at) {
    byte kind = Letters.kind(units[at]);
    return kind == Letters.LETTER && !isApostrophe(units[at])
        || kind == Letters.DIGIT
        || kind == Letters.SURROGATE && isLetterPair(at);
  }

  private boolean isWordPart(int at) {
    byte kind = Letters.kind(units[at]);
    return kind == Letters.LETTER && !isApostrophe(units[at])
        || kind == Letters.DIGIT
        || kind == Letters.MARK
        || kind == Letters.ACCENT
        || kind == Letters.SURROGATE && isLetterPair(at);
  }

  /** An apostrophe between two letters, as in K'Ho. */
  private boolean joinsWord(int at) {
    return isApostrophe(units[at])
        && at > 0
        && at + 1 < length
        && Letters.kind(units[at - 1]) != Letters.DIGIT
        && isWordPart(at - 1)
        && Letters.kind(units[at + 1]) == Letters.LETTER
        && !isApostrophe(units[at + 1]);
  }

  static boolean isApostrophe(char unit) {
    return (unit == '\'' || unit >= '`') && APOSTROPHES.indexOf(unit) >= 0;
  }

  private boolean isDigitOrUnderscore(int at) {
    return units[at] == '_'
        || Letters.kind(units[at]) != Letters.LETTER
            && Letters.kind(units[at]) != Letters.SURROGATE;
  }

  /** Whether a surrogate is half of a letter or digit. */
  private boolean isLetterPair(int at) {
    int from = Character.isLowSurrogate(units[at]) ? at - 1 : at;
    if (from < 0
        || from + 1 >= length
        || !Character.isSurrogatePair(units[from], units[from + 1])) {
      return false;
    }
    return Character.isLetterOrDigit(Character.toCodePoint(units[from], units[from + 1]));
  }
}
