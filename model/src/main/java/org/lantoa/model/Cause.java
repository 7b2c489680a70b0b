package org.lantoa.model;

import java.util.List;
import java.util.Optional;

/** Why a count changed between two observations. */
public enum Cause {
  /** The first known value, dated at publication however late it was read. */
  FIRST_SEEN("first_seen"),
  /** A rise after that. */
  GROWTH("growth"),
  /** A fall: the platform lowered it, or an import was corrected. */
  CORRECTION("correction");

  private static final List<Cause> ALL = List.of(values());

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
    for (Cause cause : ALL) {
      if (cause.wireName.equals(name)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }
}
