package org.lantoa.model.reported;

import org.lantoa.model.Count;

/**
 * What went on in a whole group within a month, whoever posted: numbers only.
 *
 * @param posts posts in the group
 * @param shares shares that they received
 * @param comments comments that they received
 * @param reactions reactions that they received
 */
public record GroupCounts(Count posts, Count shares, Count comments, Count reactions) {

  /** Whether any of them is known. */
  public boolean isAnyKnown() {
    return posts.isKnown() || shares.isKnown() || comments.isKnown() || reactions.isKnown();
  }
}
