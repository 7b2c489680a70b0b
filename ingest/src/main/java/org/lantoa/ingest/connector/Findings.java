package org.lantoa.ingest.connector;

import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** Is told what one reading of a source finds. */
public interface Findings {
  /** One call was made that counts against the platform's limits, whatever came of it. */
  void called();

  /**
   * A post and its counts. Both are of the source that is read; the observation's origin is {@link
   * org.lantoa.model.CountingOrigin#API}.
   *
   * @throws AppendFailedException if they could not be kept
   */
  void post(Content content, Observation observation) throws AppendFailedException;

  /**
   * The platform refused a post when it was asked for this one alone: it was removed, or hidden.
   * One refusal proves nothing.
   *
   * @throws AppendFailedException if it could not be kept
   */
  void unreachable(PostKey post) throws AppendFailedException;

  /**
   * A post of the answer that cannot be taken, because a field of it has another shape than the one
   * this program knows. The others of the answer are good.
   *
   * @param post the post; absent if not even its key can be told: then something of the listing is
   *     missing
   * @param code a stable code such as {@code wrong-type}, by the pattern of {@link
   *     org.lantoa.model.topic.Poll#detail}
   * @param field the path of the field, such as {@code comments.summary.total_count}; never its
   *     value
   * @throws AppendFailedException if it could not be kept
   */
  void refused(@Nullable PostKey post, String code, String field) throws AppendFailedException;

  /**
   * How many followers the platform says the source has.
   *
   * @param followers 0 or more
   */
  void followers(long followers);

  /**
   * The number of followers cannot be taken: it stays unknown, and what else is found is as whole
   * as without it.
   *
   * @param code as that of {@link #refused}
   * @param field the path of the field, never its value
   * @throws AppendFailedException if it could not be kept
   */
  default void followersRefused(String code, String field) throws AppendFailedException {
    refused(null, code, field);
  }
}
