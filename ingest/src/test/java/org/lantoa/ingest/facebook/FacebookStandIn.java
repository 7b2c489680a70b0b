package org.lantoa.ingest.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lantoa.ingest.connector.Answer;
import org.lantoa.ingest.connector.ConnectorContract;
import org.lantoa.ingest.connector.Shown;
import org.lantoa.ingest.connector.StandIn;
import org.lantoa.ingest.connector.StandInServer.Asked;

/** One page of Facebook, with more in its answers than anyone asks for. */
final class FacebookStandIn implements StandIn {
  static final String PAGE = "246675545449582";
  private static final int LISTED = 100;

  @Override
  public String postId(int number) {
    return Integer.toString(1_000_000 + number);
  }

  @Override
  public int pageSize() {
    return LISTED;
  }

  @Override
  public String damagedField() {
    return "reactions.summary.total_count";
  }

  /** Each id counts as a call. */
  @Override
  public int cost(Asked asked) {
    String ids = asked.query().getOrDefault("ids", "");
    return 1 + (int) ids.chars().filter(letter -> letter == ',').count();
  }

  /** Without followers a page is read to its end all the same. */
  @Override
  public boolean isEssential(Asked asked) {
    return !asked.path().endsWith('/' + PAGE);
  }

  @Override
  public Answer throttling() {
    ObjectNode body = object();
    body.putObject("error").put("code", 32).put("message", ConnectorContract.PERSON);
    return Answer.of(403, "application/json", body.toString());
  }

  @Override
  public String answer(Asked asked, List<Shown> posts) {
    String path = asked.path();
    ObjectNode body = object();
    if (path.endsWith("/published_posts")) {
      list(body, asked.query().getOrDefault("after", "0"), posts);
    } else if (asked.query().containsKey("ids")) {
      leaveOut(body, List.of(asked.query().getOrDefault("ids", "").split(",", -1)), posts);
    } else if (path.endsWith('/' + PAGE)) {
      body.put("followers_count", 15_230).put("id", PAGE).put("name", ConnectorContract.PERSON);
    } else {
      notThere(body);
    }
    return body.toString();
  }

  private static void list(ObjectNode body, String after, List<Shown> posts) {
    int from = Integer.parseInt(after);
    int to = Math.min(from + LISTED, posts.size());
    ArrayNode data = body.putArray("data");
    posts.subList(from, to).forEach(post -> write(data.addObject(), post));
    ObjectNode paging = body.putObject("paging");
    paging.putObject("cursors").put("before", after).put("after", Integer.toString(to));
    if (to < posts.size()) {
      paging.put("next", "https://elsewhere.example/" + ConnectorContract.PERSON);
    }
  }

  // Ids that are not there are left out, and refused when they are asked for alone.
  private static void leaveOut(ObjectNode body, List<String> ids, List<Shown> posts) {
    for (Shown post : posts) {
      String id = PAGE + '_' + post.id();
      if (ids.contains(id)) {
        write(body.putObject(id), post);
      }
    }
  }

  private static void notThere(ObjectNode body) {
    body.putObject("error")
        .put("message", ConnectorContract.PERSON)
        .put("code", 100)
        .put("error_subcode", 33);
  }

  private static void write(ObjectNode node, Shown post) {
    boolean isForeign = post.flaw() == Shown.Flaw.OF_ANOTHER_SOURCE;
    node.put("id", (isForeign ? "999" : PAGE) + '_' + post.id())
        .put("message", post.text())
        .put("created_time", post.publishedAt().toString().replace("Z", "+0000"))
        .put("permalink_url", "https://www.facebook.com/" + PAGE + "/posts/" + post.id());
    node.putObject("from").put("name", ConnectorContract.PERSON);
    if (post.flaw() == Shown.Flaw.COUNTS_ABSENT) {
      return;
    }
    if (post.shares() > 0) {
      node.putObject("shares").put("count", post.shares());
    }
    ObjectNode comments = node.putObject("comments");
    comments.putArray("data").addObject().put("message", ConnectorContract.PERSON);
    comments.putObject("summary").put("total_count", post.comments());
    ObjectNode summary = node.putObject("reactions").putObject("summary");
    if (post.flaw() == Shown.Flaw.COUNT_OF_WRONG_TYPE) {
      summary.putObject("total_count").put("by", ConnectorContract.PERSON);
    } else {
      summary.put("total_count", post.likes());
    }
    node.putObject("like").putObject("summary").put("total_count", post.likes());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
