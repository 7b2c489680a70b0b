package org.lantoa.model;

import java.util.List;
import java.util.Optional;

/**
 * Where a source's counts come from. Exports and interfaces count differently, so each source names
 * the one that makes its totals; observations of another origin go to history only.
 */
public enum CountingOrigin {
  /** The platform's own interface. */
  API("api"),
  /** The project's own spreadsheet template, filled in by the office. */
  TEMPLATE("template"),
  /** The table "Facebook Live Sellers in Thailand" of the UCI repository. */
  UCI("uci"),
  /** Meta Business Suite's content export. */
  META_BUSINESS_SUITE("meta-business-suite"),
  /** A CrowdTangle search export. */
  CROWDTANGLE("crowdtangle"),
  /** Meta Content Library. */
  META_CONTENT_LIBRARY("meta-content-library");

  private static final List<CountingOrigin> ALL = List.of(values());

  private final String wireName;

  CountingOrigin(String wireName) {
    this.wireName = wireName;
  }

  /** The name used in topics, indices and registry files. */
  public String wireName() {
    return wireName;
  }

  /** Finds an origin by its wire name. */
  public static Optional<CountingOrigin> ofWireName(String name) {
    for (CountingOrigin origin : ALL) {
      if (origin.wireName.equals(name)) {
        return Optional.of(origin);
      }
    }
    return Optional.empty();
  }
}
