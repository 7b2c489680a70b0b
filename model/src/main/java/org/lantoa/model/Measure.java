package org.lantoa.model;

import java.util.List;
import java.util.Optional;

/**
 * What is counted of a post. {@link #REACTIONS} is the platform's own total; the reaction types
 * need not add up to it (what no type explains is {@link #OTHER}), so the two are never derived
 * from each other when totals are kept.
 */
public enum Measure {
  SHARES("shares", 0),
  COMMENTS("comments", 1),
  REACTIONS("reactions", 2),
  VIEWS("views", 3),
  LIKE("like", 4),
  LOVE("love", 5),
  WOW("wow", 6),
  HAHA("haha", 7),
  SAD("sad", 8),
  ANGRY("angry", 9),
  CARE("care", 10),
  OTHER("other", 11);

  /** How many measures there are: the length of every vector that is indexed by {@link #slot}. */
  public static final int SLOTS = 12;

  private static final List<Measure> MAIN = List.of(SHARES, COMMENTS, REACTIONS, VIEWS);
  private static final List<Measure> REACTION_TYPES =
      List.of(LIKE, LOVE, WOW, HAHA, SAD, ANGRY, CARE, OTHER);

  private static final List<Measure> ALL = List.of(values());

  private final String wireName;
  private final int slot;

  Measure(String wireName, int slot) {
    this.wireName = wireName;
    this.slot = slot;
  }

  /** The name used in topics, indices and files. */
  public String wireName() {
    return wireName;
  }

  /**
   * The fixed place of this measure in vectors of state. Once given it is never changed or reused;
   * a new measure takes the next free one.
   */
  public int slot() {
    return slot;
  }

  /** Shares, comments, reactions and views: what pages and reports show first. */
  public static List<Measure> main() {
    return MAIN;
  }

  /** Whether this is one of {@link #main}. */
  public boolean isMain() {
    return slot <= VIEWS.slot;
  }

  /** The reaction types, {@link #OTHER} included. */
  public static List<Measure> reactionTypes() {
    return REACTION_TYPES;
  }

  /** Finds a measure by its wire name. */
  public static Optional<Measure> ofWireName(String name) {
    for (Measure measure : ALL) {
      if (measure.wireName.equals(name)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }
}
