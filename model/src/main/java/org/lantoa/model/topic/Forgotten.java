package org.lantoa.model.topic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.PostKey;

/**
 * The text of a post is erased for good: whatever said it before is superseded, and no later
 * reading brings it back. What else is known of the post stays, so that its counts stay where they
 * are also when everything is computed anew without the text.
 *
 * @param post the post
 * @param kind what it is
 * @param permalink where the platform shows it; absent if not given
 * @param campaigns the campaigns that its text had decided on
 * @param forgottenAt when it was erased
 */
public record Forgotten(
    PostKey post,
    ContentKind kind,
    @Nullable String permalink,
    List<String> campaigns,
    Instant forgottenAt)
    implements LogEntry {

  /** Refuses an instant finer than a millisecond and copies the list. */
  public Forgotten {
    Instants.requireMillis("forgottenAt", forgottenAt);
    campaigns = List.copyOf(campaigns);
  }

  /**
   * The Kafka key under which the mark stays. It is appended under the post's own key too, so that
   * compaction drops the text that stands there.
   */
  public String markKey() {
    return post.text() + "|forgotten";
  }
}
