package org.lantoa.search.archive;

import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

/**
 * What the posts of a period received, by their last counts.
 *
 * @param posts how many there are
 * @param sums the sum of their last known counts
 * @param knownPosts per measure, of how many posts it is known
 * @param removedPosts how many of them the platform no longer shows; they are in every sum
 */
public record PeriodFigures(long posts, Tally sums, Tally knownPosts, long removedPosts) {

  /** Of how many posts a measure is unknown. */
  public long unknownPosts(Measure measure) {
    return posts - knownPosts.of(measure);
  }
}
