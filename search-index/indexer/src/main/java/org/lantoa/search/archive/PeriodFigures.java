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
  /** No posts. */
  public static final PeriodFigures NONE = new PeriodFigures(0, Tally.zero(), Tally.zero(), 0);

  /** Of how many posts a measure is unknown. */
  public long unknownPosts(Measure measure) {
    return posts - knownPosts.of(measure);
  }

  /** The figures of these and of other posts together. */
  PeriodFigures plus(PeriodFigures other) {
    return new PeriodFigures(
        Math.addExact(posts, other.posts),
        sums.plus(other.sums),
        knownPosts.plus(other.knownPosts),
        Math.addExact(removedPosts, other.removedPosts));
  }
}
