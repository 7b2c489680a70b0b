package org.lantoa.search.query;

/** How much a query may ask for, so that none costs a server more than a search should. */
final class QueryLimits {
  /** UTF-16 units of a query. */
  static final int LENGTH = 4_000;

  /** Conditions, also after hashtags, runs and abbreviations became alternatives. */
  static final int CONDITIONS = 256;

  /** Parentheses within parentheses. */
  static final int DEPTH = 20;

  /** Places that the words of a phrase may be moved in all. */
  static final int SLOP = 20;

  /** Letters and digits before the {@code *}. */
  static final int PREFIX = 2;

  private QueryLimits() {}
}
