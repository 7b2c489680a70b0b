package org.lantoa.search.query;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.Optional;

/** A place in a query, and what stands there. */
final class QueryScanner {
  /** Words that join or negate, in capitals only. */
  enum Operator {
    OR,
    AND,
    NOT
  }

  /** Straight ones, and those that word processors put in their place. */
  private static final String QUOTES = "\"“”„";

  /** A hyphen, and what phones and word processors make of it. */
  private static final String MINUS = "-\u2212\u2013";

  /** KHÔNG is none: slogans in capitals contain it, and would turn into their opposite. */
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "OR", Operator.OR,
          "HOẶC", Operator.OR,
          "AND", Operator.AND,
          "VÀ", Operator.AND,
          "NOT", Operator.NOT);

  private final String query;
  private int position;

  QueryScanner(String query) {
    this.query = query;
    skipBlanks();
  }

  int position() {
    return position;
  }

  boolean isAtEnd() {
    return position >= query.length();
  }

  boolean isAt(char sign) {
    return !isAtEnd() && query.charAt(position) == sign;
  }

  boolean isAtQuote() {
    return isQuoteAt(position);
  }

  boolean isQuoteAt(int place) {
    return place < query.length() && isQuote(query.charAt(place));
  }

  /** Whether a minus stands here, directly before what it excludes. */
  boolean isAtMinus() {
    if (isAtEnd() || MINUS.indexOf(query.charAt(position)) < 0 || position + 1 >= query.length()) {
      return false;
    }
    char next = query.charAt(position + 1);
    return !isBlank(next) && next != ')' && MINUS.indexOf(next) < 0;
  }

  /** The operator that stands here. */
  Optional<Operator> operator() {
    String word = peek();
    // None is longer, and normalising costs.
    return word.length() > 8
        ? Optional.empty()
        : Optional.ofNullable(OPERATORS.get(Normalizer.normalize(word, Form.NFC)));
  }

  /** Everything up to the next blank, quotation mark or parenthesis; may be empty. */
  String peek() {
    int end = position;
    while (end < query.length() && !endsWord(query.charAt(end))) {
      end++;
    }
    return query.substring(position, end);
  }

  /** Steps over so many characters. */
  void step(int characters) {
    position += characters;
  }

  /** The text up to the next quotation mark, with which it steps over. */
  String quoted(QueryMistake unclosed) throws QuerySyntaxException {
    int end = position + 1;
    while (end < query.length() && !isQuote(query.charAt(end))) {
      end++;
    }
    if (end >= query.length()) {
      throw unclosed.at(position);
    }
    String text = query.substring(position + 1, end);
    position = end + 1;
    return text;
  }

  void skipBlanks() {
    while (!isAtEnd() && isBlank(query.charAt(position))) {
      position++;
    }
  }

  private static boolean endsWord(char unit) {
    return isBlank(unit) || isQuote(unit) || unit == '(' || unit == ')';
  }

  private static boolean isQuote(char unit) {
    return QUOTES.indexOf(unit) >= 0;
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
