package org.lantoa.search.query;

import java.util.Locale;

/** A query that cannot be read: what is wrong, where, and what to write instead. */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final QueryMistake mistake;
  private final int position;
  private final String culprit;

  QuerySyntaxException(QueryMistake mistake, int position, String culprit) {
    super(mistake.text(Locale.ENGLISH, position, culprit));
    this.mistake = mistake;
    this.position = position;
    this.culprit = culprit;
  }

  /** The offset into the query, from 0, where the mistake begins. */
  public int position() {
    return position;
  }

  /** The stable name of the mistake, such as {@code missing-or}. */
  public String code() {
    return mistake.code();
  }

  /** What is wrong and what to write instead; Vietnamese, or English for an English locale. */
  public String message(Locale locale) {
    return mistake.text(locale, position, culprit);
  }
}
