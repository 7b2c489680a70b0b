package org.lantoa.search.archive;

import java.util.Locale;

/** What found posts are told apart by. */
public enum PostFacet {
  /** The units that published, and those above them. */
  UNIT("path"),
  /** The sources. */
  SOURCE("source"),
  /** The campaigns. */
  CAMPAIGN("campaigns"),
  /** The platforms. */
  PLATFORM("platform"),
  /** What posts are. */
  KIND("kind"),
  /** The hashtags, folded and joined. */
  HASHTAG("hashtags");

  private final String field;

  PostFacet(String field) {
    this.field = field;
  }

  /** The name used in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String field() {
    return field;
  }
}
