package org.lantoa.local.simulator.tiktok;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.SourceKey;

/** An account's own videos, newest first; the cursor is a time in milliseconds. */
final class VideoList {
  private static final int MOST = 20;
  private static final int DEFAULT = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final World world;

  VideoList(World world) {
    this.world = world;
  }

  Answer answer(Call call, SourceKey account, Instant now, Optional<FaultKind> fault) {
    JsonNode body;
    try {
      body = call.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(call.body());
    } catch (JsonProcessingException noJson) {
      return TikTokErrors.invalidParameters();
    }
    int most = body.path("max_count").asInt(DEFAULT);
    if (!call.method().equals("POST")
        || most < 1
        || most > MOST
        || call.parameter("fields").isEmpty()) {
      return TikTokErrors.invalidParameters();
    }
    boolean isEndless = fault.filter(FaultKind.ENDLESS_CURSORS::equals).isPresent();
    boolean isVoid = fault.filter(FaultKind.ENDLESS_EMPTY_PAGES::equals).isPresent();
    // Absent and 0 begin at the newest.
    long asked = isEndless ? 0 : body.path("cursor").asLong(0);
    List<SimulatedPost> left = before(account, asked == 0 ? Long.MAX_VALUE : asked, now);
    List<SimulatedPost> shown = isVoid ? List.of() : left.subList(0, Math.min(most, left.size()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode data = answer.putObject("data");
    ArrayNode videos = data.putArray("videos");
    Set<String> fields =
        new LinkedHashSet<>(List.of(call.parameter("fields").get().split(",", -1)));
    shown.forEach(video -> videos.add(video(video, fields, now)));
    data.put("cursor", shown.isEmpty() ? asked : millis(shown.get(shown.size() - 1)));
    data.put("has_more", isEndless || isVoid || left.size() > shown.size());
    answer.putObject("error").put("code", "ok").put("message", "").put("log_id", "20260302GIALAP");
    return Answer.of(200, answer);
  }

  private List<SimulatedPost> before(SourceKey account, long millis, Instant now) {
    return world.posts(account).stream()
        .filter(video -> video.isThereAt(now) && millis(video) < millis)
        .sorted(Comparator.comparing(SimulatedPost::publishedAt).reversed())
        .toList();
  }

  private static long millis(SimulatedPost video) {
    return video.publishedAt().toEpochMilli();
  }

  private static ObjectNode video(SimulatedPost video, Set<String> fields, Instant now) {
    Counts counts = video.countsAt(now);
    String text = video.textAt(now).orElse("");
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("id", video.key().postId());
    all.put("title", text.lines().findFirst().orElse(""));
    all.put("video_description", text);
    all.put("create_time", video.publishedAt().getEpochSecond());
    all.put(
        "share_url",
        "https://www.tiktok.com/@" + video.key().sourceId() + "/video/" + video.key().postId());
    all.put("duration", 30);
    put(all, "like_count", counts, Measure.REACTIONS);
    put(all, "comment_count", counts, Measure.COMMENTS);
    put(all, "share_count", counts, Measure.SHARES);
    put(all, "view_count", counts, Measure.VIEWS);
    return all.retain(fields);
  }

  private static void put(ObjectNode video, String name, Counts counts, Measure measure) {
    counts.of(measure).value().ifPresent(value -> video.put(name, value));
  }
}
