package org.lantoa.ingest.youtube;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lantoa.ingest.connector.Answer;
import org.lantoa.ingest.connector.ConnectorContract;
import org.lantoa.ingest.connector.Shown;
import org.lantoa.ingest.connector.StandIn;
import org.lantoa.ingest.connector.StandInServer.Asked;

/** One channel of YouTube, with more in its answers than anyone asks for. */
final class YouTubeStandIn implements StandIn {
  static final String CHANNEL = "UCx1y2z3_-channel";
  static final String UPLOADS = "UUx1y2z3_-channel";
  private static final int PAGE = 50;

  @Override
  public String postId(int number) {
    return String.format(Locale.ROOT, "vid_-%06d", number);
  }

  @Override
  public int pageSize() {
    return PAGE;
  }

  @Override
  public String damagedField() {
    return "statistics.likeCount";
  }

  @Override
  public Answer throttling() {
    return error(403, "usageLimits", "rateLimitExceeded");
  }

  /** An error as YouTube tells it. */
  static Answer error(int status, String domain, String reason) {
    ObjectNode body = object();
    ObjectNode error = body.putObject("error");
    error.put("code", status).put("message", ConnectorContract.PERSON + " has no quota");
    error
        .putArray("errors")
        .addObject()
        .put("message", ConnectorContract.PERSON)
        .put("domain", domain)
        .put("reason", reason);
    return Answer.of(status, "application/json; charset=UTF-8", body.toString());
  }

  @Override
  public String answer(Asked asked, List<Shown> posts) {
    ObjectNode body = object();
    body.put("kind", "youtube#listResponse").put("etag", ConnectorContract.PERSON);
    switch (asked.path()) {
      case "/youtube/v3/channels" -> channel(body);
      case "/youtube/v3/playlistItems" -> uploads(body, asked, posts);
      case "/youtube/v3/videos" -> videos(body, asked, posts);
      default -> throw new IllegalArgumentException(asked.path());
    }
    return body.toString();
  }

  private static void channel(ObjectNode body) {
    ObjectNode item = body.putArray("items").addObject();
    item.put("id", CHANNEL);
    item.putObject("contentDetails").putObject("relatedPlaylists").put("uploads", UPLOADS);
    item.putObject("statistics")
        .put("subscriberCount", "15200")
        .put("hiddenSubscriberCount", false)
        .put("videoCount", "7");
  }

  private static void uploads(ObjectNode body, Asked asked, List<Shown> posts) {
    int from = Integer.parseInt(asked.query().getOrDefault("pageToken", "0"));
    int to = Math.min(from + PAGE, posts.size());
    ArrayNode items = body.putArray("items");
    for (Shown post : posts.subList(from, to)) {
      ObjectNode item = items.addObject();
      item.put("id", ConnectorContract.PERSON);
      item.putObject("contentDetails").put("videoId", post.id());
    }
    if (to < posts.size()) {
      body.put("nextPageToken", Integer.toString(to));
    }
  }

  private static void videos(ObjectNode body, Asked asked, List<Shown> posts) {
    Set<String> ids = Set.of(asked.query().getOrDefault("id", "").split(",", -1));
    ArrayNode items = body.putArray("items");
    for (Shown post : Set.copyOf(posts)) {
      if (ids.contains(post.id())) {
        video(items.addObject(), post);
      }
    }
  }

  private static void video(ObjectNode item, Shown post) {
    boolean isForeign = post.flaw() == Shown.Flaw.OF_ANOTHER_SOURCE;
    item.put("id", post.id());
    ObjectNode snippet = item.putObject("snippet");
    snippet
        .put("channelId", isForeign ? "UCsomebodyelse" : CHANNEL)
        .put("channelTitle", ConnectorContract.PERSON)
        .put("publishedAt", post.publishedAt().toString())
        .put("title", post.text())
        .put("description", "#DanVanKheo");
    snippet.putArray("tags").add(ConnectorContract.PERSON);
    ObjectNode statistics = item.putObject("statistics");
    statistics.put("viewCount", Long.toString(post.views())).put("favoriteCount", "0");
    if (post.flaw() == Shown.Flaw.COUNT_OF_WRONG_TYPE) {
      statistics.putObject("likeCount").put("by", ConnectorContract.PERSON);
    } else if (post.flaw() != Shown.Flaw.COUNTS_ABSENT) {
      statistics
          .put("likeCount", Long.toString(post.likes()))
          .put("commentCount", Long.toString(post.comments()));
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
