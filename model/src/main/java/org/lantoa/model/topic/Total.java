package org.lantoa.model.topic;

import java.time.Instant;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;

/**
 * The gains of a scope within a horizon, as of an instant.
 *
 * @param scope the scope
 * @param horizon how far back; {@link Horizon#ALL} sums all gains counted so far
 * @param asOf the tick as of which the rolling interval ends (exclusive)
 * @param gains the sum of the gains in the horizon
 * @param postsPublished posts published in the horizon
 * @param postsActive posts with a non-zero gain in the horizon, that is, whose latest before {@code
 *     asOf} lies in it
 * @param posts all posts of the scope, whatever the horizon
 * @param knownPosts per measure: of {@code posts}, how many had it known at least once
 * @param removedPosts of {@code posts}, how many are removed now; they stay in every sum
 * @param version decides which record of the same id is newer
 */
public record Total(
    Scope scope,
    Horizon horizon,
    Instant asOf,
    Tally gains,
    long postsPublished,
    long postsActive,
    long posts,
    Tally knownPosts,
    long removedPosts,
    long version) {

  /** The deterministic id: scope|horizon. */
  public String id() {
    return scope.text() + '|' + horizon.wireName();
  }
}
