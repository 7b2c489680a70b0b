package org.lantoa.search.archive;

import org.lantoa.model.Tally;

/**
 * What the documents of one scope add up to.
 *
 * @param documents how many there are
 * @param sums the sum per measure
 * @param known per measure, how many documents have it
 * @param removed how many are of posts that the platform no longer shows; 0 where that is not kept
 */
public record ScopeSums(long documents, Tally sums, Tally known, long removed) {
  /** No documents. */
  public static final ScopeSums NONE = new ScopeSums(0, Tally.zero(), Tally.zero(), 0);
}
