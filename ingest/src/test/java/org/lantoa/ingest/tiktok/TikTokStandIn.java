package org.lantoa.ingest.tiktok;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantoa.ingest.connector.Answer;
import org.lantoa.ingest.connector.ConnectorContract;
import org.lantoa.ingest.connector.Shown;
import org.lantoa.ingest.connector.StandIn;
import org.lantoa.ingest.connector.StandInServer.Asked;

/** One account of TikTok, with more in its answers than anyone asks for. */
final class TikTokStandIn implements StandIn {
  static final String ACCOUNT = "ubnd.lamgiang";
  private static final int PAGE = 20;

  /** Cursors are times in milliseconds. */
  private static final long CURSORS = 1_790_000_000_000L;

  private static final Pattern CURSOR = Pattern.compile("\"cursor\":([0-9]+)");

  @Override
  public String postId(int number) {
    return String.format(Locale.ROOT, "73000000000%08d", number);
  }

  @Override
  public int pageSize() {
    return PAGE;
  }

  @Override
  public String damagedField() {
    return "like_count";
  }

  @Override
  public Answer throttling() {
    return error(429, "rate_limit_exceeded");
  }

  /** An error as TikTok tells it. */
  static Answer error(int status, String code) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("data");
    body.putObject("error")
        .put("code", code)
        .put("message", ConnectorContract.PERSON)
        .put("log_id", "2026112600Canary");
    return Answer.of(status, "application/json", body.toString());
  }

  @Override
  public String answer(Asked asked, List<Shown> posts) {
    Matcher cursor = CURSOR.matcher(asked.body());
    int from = cursor.find() ? (int) (Long.parseLong(cursor.group(1)) - CURSORS) : 0;
    int to = Math.min(from + PAGE, posts.size());
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode data = body.putObject("data");
    ArrayNode videos = data.putArray("videos");
    posts.subList(from, to).forEach(post -> video(videos.addObject(), post));
    data.put("cursor", CURSORS + to).put("has_more", to < posts.size());
    body.putObject("error").put("code", "ok").put("message", "").put("log_id", "Canary");
    return body.toString();
  }

  private static void video(ObjectNode video, Shown post) {
    String account = post.flaw() == Shown.Flaw.OF_ANOTHER_SOURCE ? "somebody.else" : ACCOUNT;
    video
        .put("id", post.id())
        .put("title", "")
        .put("video_description", post.text())
        .put("create_time", post.publishedAt().getEpochSecond())
        .put(
            "share_url",
            "https://www.tiktok.com/@" + account + "/video/" + post.id() + "?utm_campaign=Canary")
        .put("username", ConnectorContract.PERSON);
    if (post.flaw() == Shown.Flaw.COUNT_OF_WRONG_TYPE) {
      video.putObject("like_count").put("by", ConnectorContract.PERSON);
    } else if (post.flaw() != Shown.Flaw.COUNTS_ABSENT) {
      video
          .put("like_count", post.likes())
          .put("comment_count", post.comments())
          .put("share_count", post.shares())
          .put("view_count", post.views());
    }
  }
}
