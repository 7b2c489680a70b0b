package org.lantoa.search.archive;

import java.util.Locale;
import org.lantoa.search.query.QuerySyntaxException;

/** A search whose words cannot be read. */
public final class WrongQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final QuerySyntaxException mistake;

  WrongQueryException(QuerySyntaxException mistake) {
    super(mistake.getMessage(), mistake);
    this.mistake = mistake;
  }

  /** The stable name of the mistake. */
  public String code() {
    return mistake.code();
  }

  /** The offset into the words, from 0, where the mistake begins. */
  public int position() {
    return mistake.position();
  }

  /** What is wrong and what to write instead. */
  public String message(Locale locale) {
    return mistake.message(locale);
  }
}
