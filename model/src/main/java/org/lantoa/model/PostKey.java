package org.lantoa.model;

/**
 * The one key of a post, {@code platform:sourceId:postId}. Ids and links become keys only through
 * {@link PostKeys#derive}.
 *
 * @param platform where the post was published
 * @param sourceId the source that published it
 * @param postId the platform's id of the post; for Facebook the part after {@code _} in Graph ids
 */
public record PostKey(Platform platform, String sourceId, String postId)
    implements Comparable<PostKey> {

  /** Refuses ids that the platform could not have given. */
  public PostKey {
    if (!platform.acceptsSourceId(sourceId)) {
      throw new IllegalArgumentException(
          "'" + sourceId + "' is not an id of a " + platform.wireName() + " source");
    }
    if (!platform.acceptsPostId(postId)) {
      throw new IllegalArgumentException(
          "'" + postId + "' is not an id of a " + platform.wireName() + " post");
    }
  }

  /**
   * Reads {@code platform:sourceId:postId}.
   *
   * @throws IllegalArgumentException if the text is not such a key
   */
  public static PostKey parse(String text) {
    int first = text.indexOf(':');
    int second = text.indexOf(':', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a post key; expected platform:sourceId:postId");
    }
    return new PostKey(
        SourceKey.platform(text, text.substring(0, first)),
        text.substring(first + 1, second),
        text.substring(second + 1));
  }

  /** The source that published the post. */
  public SourceKey source() {
    return new SourceKey(platform, sourceId);
  }

  /** The stored form, {@code platform:sourceId:postId}. */
  public String text() {
    return platform.wireName() + ':' + sourceId + ':' + postId;
  }

  @Override
  public int compareTo(PostKey other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
