package org.lantoa.model;

/** What a {@link Scope} is a total of. */
public enum ScopeKind {
  /** Everything. */
  ALL("all"),
  /** A unit with all below it. */
  UNIT("unit"),
  /** One source. */
  SOURCE("source"),
  /** One campaign. */
  CAMPAIGN("campaign"),
  /** A unit, with all below it, within one campaign. */
  CAMPAIGN_UNIT("campaign-unit");

  private final String wireName;

  ScopeKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name used in scope texts and indices. */
  public String wireName() {
    return wireName;
  }
}
