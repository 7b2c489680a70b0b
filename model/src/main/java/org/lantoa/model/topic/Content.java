package org.lantoa.model.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.PostKey;

/**
 * What a post says. Text lives here, apart from the numbers, so that it can be erased while the
 * counts stay.
 *
 * @param post the post
 * @param kind what it is
 * @param text the office's own text; absent if the post has none or it was erased
 * @param permalink where the platform shows it; absent if not given
 * @param publishedAt when the post was published
 * @param readAt when this content was read
 */
public record Content(
    PostKey post,
    ContentKind kind,
    @Nullable String text,
    @Nullable String permalink,
    Instant publishedAt,
    Instant readAt)
    implements LogEntry {

  /** Refuses instants finer than a millisecond, which no index could keep. */
  public Content {
    Instants.requireMillis("publishedAt", publishedAt);
    Instants.requireMillis("readAt", readAt);
  }
}
