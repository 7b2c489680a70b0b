package org.lantoa.model;

import java.util.Arrays;
import java.util.Optional;

/** Why a count changed between two observations. */
public enum Cause {
  /** The first known value, dated at publication however late it was read. */
  FIRST_SEEN("first_seen"),
  /** A rise after that. */
  GROWTH("growth"),
  /** A fall: the platform lowered it, or an import was corrected. */
  CORRECTION("correction");

  private final String wireName;

  Cause(String wireName) {
    this.wireName = wireName;
  }

  /** The name used in topics and indices. */
  public String wireName() {
    return wireName;
  }

  /** Finds a cause by its wire name. */
  public static Optional<Cause> ofWireName(String name) {
    return Arrays.stream(values()).filter(c -> c.wireName.equals(name)).findFirst();
  }
}
