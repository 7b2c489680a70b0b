package org.lantoa.ingest.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;

/**
 * What one row says of one post.
 *
 * @param post the post
 * @param kind what it is
 * @param text the office's own text; absent if the file has none
 * @param permalink where the platform shows it; absent if not given
 * @param publishedAt when it was published
 * @param observedAt when the counts were read; absent if the file does not say
 * @param counts the counts
 * @param typesExceedTotal whether the reaction types add up to more than all reactions
 */
record PostRow(
    PostKey post,
    ContentKind kind,
    @Nullable String text,
    @Nullable String permalink,
    Instant publishedAt,
    @Nullable Instant observedAt,
    Counts counts,
    boolean typesExceedTotal) {

  /** The post's content as read at an instant. */
  Content content(Instant readAt) {
    return new Content(post, kind, text, permalink, publishedAt, readAt);
  }
}
