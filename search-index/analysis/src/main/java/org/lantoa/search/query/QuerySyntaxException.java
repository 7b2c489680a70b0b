package org.lantoa.search.query;

import java.util.Locale;

/** A query that cannot be read: what is wrong, where, and what to write instead. */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  /** So much of a culprit is repeated; who typed it sees the rest. */
  private static final int SHOWN = 40;

  private final QueryMistake mistake;
  private final int position;
  private final String culprit;
  private final String hint;

  QuerySyntaxException(QueryMistake mistake, int position, String culprit, String hint) {
    super(mistake.text(Locale.ENGLISH, position, shortened(culprit), hint));
    this.mistake = mistake;
    this.position = position;
    this.culprit = shortened(culprit);
    this.hint = hint;
  }

  /** The offset into the query, from 0, where the mistake begins. */
  public int position() {
    return position;
  }

  /** The stable name of the mistake, such as {@code missing-term}. */
  public String code() {
    return mistake.code();
  }

  /** What is wrong and what to write instead; Vietnamese, or English for an English locale. */
  public String message(Locale locale) {
    return mistake.text(locale, position, culprit, hint);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + '…';
  }
}
