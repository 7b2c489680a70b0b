package org.lantoa.search.query;

import java.util.Locale;

/** A property of a post that is compared as a whole. */
public enum KeywordField {
  /** The unit that ran the source when the post was published, or one above it: its id. */
  UNIT,
  /** The source: {@code facebook:246675545449582}. */
  SOURCE,
  /** A campaign that the post belongs to: its id. */
  CAMPAIGN,
  /** Where it was published: {@code facebook}. */
  PLATFORM,
  /** What it is: {@code video}. */
  KIND;

  /** The name that a query uses: {@code unit}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
