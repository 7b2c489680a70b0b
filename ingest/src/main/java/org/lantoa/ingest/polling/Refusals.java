package org.lantoa.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;

/**
 * What was refused of one source, and when that was last written to {@code lantoa.rejected}. A
 * field that a platform changed is refused in every post at every reading: written each time, it
 * would fill the topic with one and the same news.
 */
final class Refusals {
  private static final Duration AGAIN = Duration.ofHours(24);

  private final Map<String, Instant> before;
  private final Map<String, Instant> now = new HashMap<>();

  private Refusals(Map<String, Instant> before) {
    this.before = before;
  }

  /** None yet. */
  static Refusals none() {
    return new Refusals(Map.of());
  }

  /** Those of the next attempt. */
  Refusals next() {
    return new Refusals(Map.copyOf(now));
  }

  /** Those of an attempt that did not see everything: the earlier ones may still be so. */
  Refusals withEarlier() {
    Refusals all = new Refusals(before);
    all.now.putAll(before);
    all.now.putAll(now);
    return all;
  }

  /**
   * Something is refused.
   *
   * @return whether that is to be written
   */
  boolean isNews(@Nullable PostKey post, String code, String field, Instant at) {
    String what = (post == null ? "" : post.postId()) + '|' + code + '|' + field;
    if (now.containsKey(what)) {
      return false;
    }
    Instant last = before.get(what);
    boolean isNews = last == null || !at.isBefore(last.plus(AGAIN));
    now.put(what, isNews ? at : last);
    return isNews;
  }
}
