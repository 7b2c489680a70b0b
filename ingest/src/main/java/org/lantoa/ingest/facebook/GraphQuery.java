package org.lantoa.ingest.facebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.http.PlatformRequest;

/**
 * All questions that are ever put to the platform. Each names its fields; none asks for a person, a
 * comment or what visitors wrote.
 *
 * @param request without version and token
 * @param cost how many calls the platform counts it as
 */
record GraphQuery(PlatformRequest request, int cost) {
  /** How many posts one answer lists at most; the platform takes no more. */
  static final int LISTED = 100;

  /** How many ids one question may hold. */
  static final int IDS = 50;

  /** A post: its own text and numbers. Comments are counted with the replies to them. */
  private static final String POST =
      "id,message,created_time,updated_time,permalink_url,status_type,shares,"
          + "comments.filter(stream).limit(0).summary(true),"
          + "reactions.limit(0).summary(total_count),"
          + typed("LIKE")
          + ','
          + typed("LOVE")
          + ','
          + typed("WOW")
          + ','
          + typed("HAHA")
          + ','
          + typed("SAD")
          + ','
          + typed("ANGRY");

  /** The posts that a page published itself, from a place in the list on. */
  static GraphQuery posts(String version, String page, @Nullable String after) {
    PlatformRequest request =
        PlatformRequest.get('/' + version + '/' + page + "/published_posts")
            .with("limit", Integer.toString(LISTED))
            .with("fields", POST);
    return new GraphQuery(after == null ? request : request.with("after", after), 1);
  }

  /** Single posts by their ids. */
  static GraphQuery posts(String version, List<String> ids) {
    return new GraphQuery(
        PlatformRequest.get('/' + version + '/')
            .with("ids", String.join(",", ids))
            .with("fields", POST),
        ids.size());
  }

  /** Whether a post is shown at all, asked where posts are, as no other address need be served. */
  static GraphQuery existence(String version, String id) {
    return new GraphQuery(
        PlatformRequest.get('/' + version + '/').with("ids", id).with("fields", "id"), 1);
  }

  /** How many follow a page. */
  static GraphQuery followers(String version, String page) {
    return new GraphQuery(
        PlatformRequest.get('/' + version + '/' + page).with("fields", "followers_count"), 1);
  }

  private static String typed(String type) {
    return "reactions.type("
        + type
        + ").limit(0).summary(total_count).as("
        + type.toLowerCase(java.util.Locale.ROOT)
        + ')';
  }
}
