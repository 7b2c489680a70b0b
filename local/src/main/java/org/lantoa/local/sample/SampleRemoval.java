package org.lantoa.local.sample;

import java.time.Instant;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Observation;

/**
 * A post was removed. No file says so; a connector finds out by asking for the single post.
 *
 * @param at of the second refusal, 24 hours after the first
 */
record SampleRemoval(SamplePost post, Instant at) {

  /** As a connector appends it. */
  Observation observation() {
    PostKey key =
        new PostKey(post.source().key().platform(), post.source().key().sourceId(), post.postId());
    return new Observation(
        key, CountingOrigin.TEMPLATE, post.publishedAt(), at, true, Counts.unknown());
  }
}
