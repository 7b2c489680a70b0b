package org.lantoa.model.topic;

import java.time.Instant;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;

/**
 * The counts of one post at one instant, or that it was removed.
 *
 * @param post the post
 * @param origin where the counts come from; only the source's own counting origin makes totals
 * @param publishedAt when the post was published; not after {@code observedAt}
 * @param observedAt when the platform said so
 * @param removed true if the platform no longer shows the post; then all counts are unknown
 * @param counts what the platform said
 */
public record Observation(
    PostKey post,
    CountingOrigin origin,
    Instant publishedAt,
    Instant observedAt,
    boolean removed,
    Counts counts)
    implements LogEntry {

  /** Refuses an observation before publication, and a removal with counts. */
  public Observation {
    Instants.requireMillis("publishedAt", publishedAt);
    Instants.requireMillis("observedAt", observedAt);
    if (publishedAt.isAfter(observedAt)) {
      throw new IllegalArgumentException(
          "publishedAt " + publishedAt + " is after observedAt " + observedAt);
    }
    if (removed && counts.known() != 0) {
      throw new IllegalArgumentException("a removal carries no counts");
    }
  }

  /** The deterministic id of this observation in the index. */
  public String id() {
    return post.text() + '|' + observedAt + '|' + origin.wireName();
  }
}
