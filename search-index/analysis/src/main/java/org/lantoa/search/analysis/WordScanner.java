package org.lantoa.search.analysis;

/**
 * Finds the words of a plain text one after another, those inside hashtags included, and spells
 * each. A word is a row of letters and digits; an apostrophe between two letters belongs to it
 * ({@code K'Ho}), and so do the separators inside a number of thousands ({@code 1.206}).
 */
final class WordScanner {
  /** Longer words are cut, as Lucene's own tokenizers do. */
  static final int LONGEST = 255;

  private final HashtagParts parts = new HashtagParts();
  private final Spelling spelling = new Spelling();
  private char[] units = new char[0];
  private int length;
  private int position;
  private int start;
  private int end;
  private int part;
  private int hash;
  private int hashtagEnd;

  /** Begins with another text. */
  void begin(char[] plainUnits, int plainLength) {
    units = plainUnits;
    length = plainLength;
    position = 0;
    hashtagEnd = -1;
    parts.clear();
    part = 0;
  }

  /** Goes to the next word; false if there is none. */
  boolean next() {
    if (++part < parts.count()) {
      part();
      return true;
    }
    parts.clear();
    part = 0;
    while (position < length) {
      if (startsWord(position)) {
        word();
        return true;
      }
      if (units[position] == '#' && hashtag()) {
        return true;
      }
      position++;
    }
    return false;
  }

  /** How the current word is spelled; used again for the next one. */
  Spelling spelling() {
    return spelling;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether this is the first word of a hashtag. */
  boolean opensHashtag() {
    return part == 0 && parts.count() > 0;
  }

  /** Where the hashtag's {@code #} stands. */
  int hash() {
    return hash;
  }

  /** Where the hashtag ends. */
  int hashtagEnd() {
    return hashtagEnd;
  }

  /** Into how many words the hashtag parts. */
  int hashtagParts() {
    return parts.count();
  }

  private void word() {
    start = position;
    end = start;
    spelling.clear();
    int limit = Math.min(length, start + LONGEST);
    int taken = add(spelling, start, limit);
    while (taken > 0) {
      end += taken;
      taken = add(spelling, end, limit);
    }
    if (spelling.isNumber()) {
      thousands();
    }
    spelling.finish();
    position = end;
  }

  /** Adds what stands here to a word; gives how many units it takes, 0 where the word ends. */
  private int add(Spelling word, int at, int limit) {
    if (at >= limit) {
      return 0;
    }
    char unit = units[at];
    switch (Letters.kind(unit)) {
      case Letters.LETTER -> {
        return word.addLetters(units, at, limit) - at;
      }
      case Letters.DIGIT -> word.addDigit(unit);
      case Letters.MARK -> word.addMark(unit);
      case Letters.ACCENT -> word.addAccent(unit);
      case Letters.APOSTROPHE -> {
        return addApostrophe(word, at);
      }
      case Letters.SURROGATE -> {
        return addPair(word, at, limit);
      }
      default -> {
        return 0;
      }
    }
    return 1;
  }

  /** An apostrophe between two letters. */
  private int addApostrophe(Spelling word, int at) {
    boolean isInside =
        word.endsInLetter() && at + 1 < length && Letters.kind(units[at + 1]) == Letters.LETTER;
    if (isInside) {
      word.addApostrophe();
    }
    return isInside ? 1 : 0;
  }

  private int addPair(Spelling word, int at, int limit) {
    if (at + 1 >= limit || !isWordPair(at)) {
      return 0;
    }
    word.addPair(Character.toCodePoint(units[at], units[at + 1]));
    return 2;
  }

  /** Goes on with {@code .206} after {@code 1}, if it is not part of a date or telephone number. */
  private void thousands() {
    boolean isGroup = end - start <= 3 && units[start] != '0' && end < length && !followsNumber();
    if (!isGroup) {
      return;
    }
    char separator = units[end];
    int to = end;
    while (isSeparator(separator) && isGroup(to, separator)) {
      to += 4;
    }
    boolean isWhole = to == length || !startsWord(to) && !isGroupStart(to, separator);
    if (to > end && isWhole) {
      for (; end < to; end++) {
        if (units[end] != separator) {
          spelling.addDigit(units[end]);
        }
      }
    }
  }

  private boolean followsNumber() {
    return start > 1 && isSeparator(units[start - 1]) && isDigit(start - 2);
  }

  private static boolean isSeparator(char unit) {
    return unit == '.' || unit == ',';
  }

  private boolean isGroup(int at, char separator) {
    return at + 4 - start <= LONGEST
        && isGroupStart(at, separator)
        && isDigit(at + 2)
        && isDigit(at + 3)
        && !isDigit(at + 4);
  }

  private boolean isGroupStart(int at, char separator) {
    return at < length && units[at] == separator && isDigit(at + 1);
  }

  private boolean isDigit(int at) {
    return at < length && Letters.kind(units[at]) == Letters.DIGIT;
  }

  private void part() {
    start = parts.start(part);
    end = parts.end(part);
    spell(spelling, start, end);
    spelling.finish();
  }

  /** Spells all of the hashtag as one word, without underscores. */
  void spellHashtag(Spelling joined) {
    spell(joined, hash + 1, hashtagEnd);
  }

  private void spell(Spelling word, int from, int to) {
    word.clear();
    int at = from;
    while (at < to) {
      at += Math.max(1, add(word, at, to));
    }
  }

  /** Takes the hashtag that begins here, if one does. Digits alone are none on any platform. */
  private boolean hashtag() {
    if (!mayBeginHashtag()) {
      return false;
    }
    int from = position + 1;
    int to = from;
    boolean hasLetter = false;
    while (to < length && to - from <= LONGEST && isBodyPart(to)) {
      hasLetter |= Letters.kind(units[to]) == Letters.LETTER || isWordPair(to);
      to++;
    }
    if (!hasLetter || to - from > LONGEST) {
      return false;
    }
    parts.split(units, from, to);
    hash = position;
    position = to;
    hashtagEnd = to;
    part();
    return true;
  }

  /**
   * Not inside a word, an address ({@code /#part}) or an entity ({@code &#39;}); but one hashtag
   * may follow another directly.
   */
  private boolean mayBeginHashtag() {
    if (position == 0 || position == hashtagEnd) {
      return true;
    }
    char before = units[position - 1];
    return !isBodyPart(position - 1) && before != '/' && before != '&';
  }

  private boolean isBodyPart(int at) {
    return Letters.isWordPart(units[at])
        || units[at] == '_'
        || isWordPair(at)
        || Character.isLowSurrogate(units[at]) && at > 0 && isWordPair(at - 1);
  }

  private boolean startsWord(int at) {
    int kind = Letters.kind(units[at]);
    return kind == Letters.LETTER
        || kind == Letters.DIGIT
        || kind == Letters.SURROGATE && isWordPair(at);
  }

  /** Whether a letter or digit beyond U+FFFF begins here. */
  private boolean isWordPair(int at) {
    int kind = Kinds.ofPair(units, at, length);
    return kind == Letters.LETTER || kind == Letters.DIGIT;
  }
}
