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
 * @param text the office's own text; absent if this reading did not give one, which takes nothing
 *     from an earlier reading that did
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

  /** The same reading without its text, as of a post whose text was erased. */
  public Content withoutText() {
    return new Content(post, kind, null, permalink, publishedAt, readAt);
  }

  /**
   * The Kafka key: the post, with a suffix if this reading gave no text. Compaction keeps the
   * newest record of each key, and a reading without text (a file of counts only) must not drop the
   * text.
   */
  public String logKey() {
    return text == null ? post.text() + "|untexted" : post.text();
  }
}
