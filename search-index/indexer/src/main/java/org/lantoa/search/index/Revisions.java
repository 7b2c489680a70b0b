package org.lantoa.search.index;

import java.util.EnumMap;
import java.util.Map;

/**
 * Which revision of each family's indices is meant. A family that was never filled anew is at its
 * first.
 *
 * @param later the families that are at a later revision
 */
public record Revisions(Map<Indices, Integer> later) {
  /** Nothing was ever filled anew. */
  public static final Revisions FIRST = new Revisions(Map.of());

  /** Copies the map. */
  public Revisions {
    later = Map.copyOf(later);
  }

  /** The revision of a family. */
  public int of(Indices family) {
    return later.getOrDefault(family, 1);
  }

  /** The same with another revision of one family. */
  public Revisions with(Indices family, int revision) {
    Map<Indices, Integer> changed = new EnumMap<>(Indices.class);
    changed.putAll(later);
    changed.put(family, revision);
    return new Revisions(changed);
  }
}
