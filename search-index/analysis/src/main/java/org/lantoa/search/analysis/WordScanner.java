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
  private int addressTail;
  private int addressEnd;

  /** Begins with another text. */
  void begin(char[] plainUnits, int plainLength) {
    units = plainUnits;
    length = plainLength;
    position = 0;
    hashtagEnd = -1;
    addressTail = -1;
    addressEnd = 0;
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
        if (!opensAddress()) {
          return true;
        }
      } else if (position == addressTail) {
        position = addressEnd;
        addressTail = -1;
      } else if (units[position] == '#' && hashtag()) {
        return true;
      } else {
        position++;
      }
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
      addThousands();
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

  /** Goes on with {@code .206} after {@code 1}. */
  private void addThousands() {
    int to = Thousands.end(units, start, end, length);
    for (; end < to; end++) {
      if (!Thousands.isSeparator(units[end])) {
        spelling.addDigit(units[end]);
      }
    }
  }

  /**
   * Whether the current word is the scheme of an address. Of addresses the host and the path are
   * words like others ({@code /tin-tuc/dan-van-kheo} says what the link is about); the scheme and
   * what follows {@code ?} or {@code #} are keys of machines, and left out.
   */
  private boolean opensAddress() {
    boolean isAddress =
        end >= addressEnd
            && end + 2 < length
            && units[end] == ':'
            && units[end + 1] == '/'
            && units[end + 2] == '/'
            && spelling.isScheme();
    if (isAddress) {
      addressTail = end;
      while (addressTail < length && !isAddressEnd(units[addressTail])) {
        addressTail++;
      }
      addressEnd = addressTail;
      for (int i = end; i < addressEnd && addressTail == addressEnd; i++) {
        addressTail = units[i] == '?' || units[i] == '#' ? i : addressTail;
      }
    }
    return isAddress;
  }

  private static boolean isAddressEnd(char unit) {
    return unit <= ' ' || unit == '"' || unit == '<' || unit == '>' || unit == '\u00A0';
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
