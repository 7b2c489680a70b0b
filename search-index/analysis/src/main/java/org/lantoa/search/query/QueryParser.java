package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lantoa.search.analysis.AnalysedText;

/** Reads one query from left to right: {@code term (OR term)*}. */
final class QueryParser {
  /** Straight ones, and those that word processors put in their place. */
  private static final String QUOTES = "\"“”„";

  private static final Set<String> FOREIGN_OPERATORS = Set.of("AND", "NOT", "NEAR");

  private final String query;
  private int position;

  QueryParser(String query) {
    this.query = query;
  }

  QueryTerm parse() throws QuerySyntaxException {
    skipBlanks();
    if (isAtEnd()) {
      throw new QuerySyntaxException(QueryMistake.EMPTY, 0, "");
    }
    List<QueryTerm> terms = new ArrayList<>();
    terms.add(term());
    while (!isAtEnd()) {
      or();
      terms.add(term());
    }
    return terms.size() == 1 ? terms.get(0) : new QueryTerm.AnyOf(terms);
  }

  private QueryTerm term() throws QuerySyntaxException {
    int start = position;
    if (isAtEnd()) {
      throw new QuerySyntaxException(QueryMistake.MISSING_TERM, start, "");
    }
    QueryTerm term;
    if (query.charAt(position) == '#') {
      term = hashtag();
    } else if (isQuote()) {
      term = phrase();
    } else {
      throw unexpected(start, word());
    }
    skipBlanks();
    return term;
  }

  private QueryTerm hashtag() throws QuerySyntaxException {
    int start = position;
    String written = word();
    return AnalysedText.hashtag(written.substring(1))
        .<QueryTerm>map(QueryTerm.Hashtag::new)
        .orElseThrow(() -> new QuerySyntaxException(QueryMistake.NOT_A_HASHTAG, start, written));
  }

  private QueryTerm phrase() throws QuerySyntaxException {
    int start = position;
    position++;
    while (!isAtEnd() && !isQuote()) {
      position++;
    }
    if (isAtEnd()) {
      throw new QuerySyntaxException(QueryMistake.UNCLOSED_QUOTE, start, "");
    }
    AnalysedText words = AnalysedText.of(query.substring(start + 1, position));
    position++;
    if (words.wordCount() == 0) {
      throw new QuerySyntaxException(QueryMistake.EMPTY_PHRASE, start, "");
    }
    return new QueryTerm.Phrase(words);
  }

  private void or() throws QuerySyntaxException {
    int start = position;
    boolean isTerm = query.charAt(position) == '#' || isQuote();
    String found = word();
    if (isTerm) {
      throw new QuerySyntaxException(QueryMistake.MISSING_OR, start, found);
    }
    if (!found.equals("OR")) {
      throw unexpected(start, found);
    }
    skipBlanks();
  }

  private static QuerySyntaxException unexpected(int start, String found) {
    if (found.equals("OR")) {
      return new QuerySyntaxException(QueryMistake.MISSING_TERM, start, found);
    }
    if (found.equalsIgnoreCase("or") || found.equalsIgnoreCase("hoặc")) {
      return new QuerySyntaxException(QueryMistake.LOWER_CASE_OR, start, found);
    }
    return FOREIGN_OPERATORS.contains(found)
        ? new QuerySyntaxException(QueryMistake.UNKNOWN_OPERATOR, start, found)
        : new QuerySyntaxException(QueryMistake.UNQUOTED, start, found);
  }

  /** Everything up to the next blank or quotation mark, at least one character. */
  private String word() {
    int start = position;
    do {
      position++;
    } while (!isAtEnd() && !isBlank(query.charAt(position)) && !isQuote());
    return query.substring(start, position);
  }

  private void skipBlanks() {
    while (!isAtEnd() && isBlank(query.charAt(position))) {
      position++;
    }
  }

  private boolean isQuote() {
    return QUOTES.indexOf(query.charAt(position)) >= 0;
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  private boolean isAtEnd() {
    return position >= query.length();
  }
}
