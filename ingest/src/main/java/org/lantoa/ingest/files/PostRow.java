package org.lantoa.ingest.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;

/**
 * What one row says of one post.
 *
 * @param post the post
 * @param wording what the post says
 * @param publishedAt when it was published
 * @param observedAt when the counts were read; absent if the file does not say
 * @param counts the counts
 * @param remarks what else must be known of the row
 */
record PostRow(
    PostKey post,
    Wording wording,
    Instant publishedAt,
    @Nullable Instant observedAt,
    Counts counts,
    Remarks remarks) {

  /**
   * What else must be known of a row.
   *
   * @param typesExceedTotal whether the reaction types add up to more than all reactions
   * @param authorship whether the office published the post in its own name
   * @param viewsAt when the views were read, where that may be another time; absent if not
   */
  record Remarks(boolean typesExceedTotal, Authorship authorship, @Nullable Instant viewsAt) {
    static Remarks of(Authorship authorship) {
      return new Remarks(false, authorship, null);
    }
  }

  /** The post's content as read at an instant. */
  Content content(Instant readAt) {
    return new Content(
        post, wording.kind(), wording.text(), wording.permalink(), publishedAt, readAt);
  }
}
