package org.lantoa.stream.totals;

import org.lantoa.model.Tally;

/**
 * What a post changes in the numbers that have no date.
 *
 * @param posts posts that came to the scope: 1 or 0
 * @param removed posts that became removed, or reappeared: 1, 0 or −1
 * @param known per measure 1 if the post had it known for the first time
 */
public record Standing(long posts, long removed, Tally known) {
  /** Nothing changes. */
  public static final Standing SAME = new Standing(0, 0, Tally.zero());

  /** The same, of a post that is new. */
  public Standing withNewPost() {
    return new Standing(posts + 1, removed, known);
  }
}
