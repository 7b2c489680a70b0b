package org.lantoa.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.local.simulator.NaiveClient.json;
import static org.lantoa.local.simulator.NaiveClient.parsed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.local.simulator.wire.CallLimit;
import org.lantoa.local.simulator.wire.Fault;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.Truth.PostTruth;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

class OtherPlatformsTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

  private PlatformSimulator simulator;
  private NaiveClient client;
  private SourceKey channel;
  private SourceKey account;

  @BeforeEach
  void start() throws IOException {
    WorldSettings world =
        new WorldSettings(5, 0, 2, 2, 300, BEGIN, Duration.ofDays(7), Duration.ofDays(7));
    simulator =
        PlatformSimulator.start(
            SimulatorSettings.of(world, SimulatedClock.standing(BEGIN.plus(Duration.ofDays(5))))
                .limitedTo(CallLimit.OF_A_PAGE, 30));
    client = new NaiveClient(simulator);
    channel = simulator.world().sources().get(0).key();
    account = simulator.world().sources().get(2).key();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private List<PostTruth> truth(SourceKey source) {
    return simulator.truth().posts(source, simulator.clock().instant()).stream()
        .filter(post -> !post.removed())
        .toList();
  }

  private JsonNode youtube(String resource, String... parameters) {
    return json(answer(resource, parameters));
  }

  private HttpResponse<String> answer(String resource, String... parameters) {
    StringBuilder address = new StringBuilder(simulator.youtube() + "/youtube/v3/" + resource);
    address.append("?key=").append(simulator.token(channel));
    for (int i = 0; i < parameters.length; i += 2) {
      address.append('&').append(parameters[i]).append('=').append(parameters[i + 1]);
    }
    return client.get(address.toString());
  }

  private List<String> uploads() {
    JsonNode channels =
        youtube("channels", "part", "contentDetails,statistics", "id", channel.sourceId());
    JsonNode details = channels.get("items").get(0).get("contentDetails");
    String playlist = details.get("relatedPlaylists").get("uploads").asText();
    List<String> ids = new ArrayList<>();
    String page = "";
    do {
      JsonNode items =
          page.isEmpty()
              ? youtube(
                  "playlistItems",
                  "part",
                  "contentDetails",
                  "playlistId",
                  playlist,
                  "maxResults",
                  "50")
              : youtube(
                  "playlistItems",
                  "part",
                  "contentDetails",
                  "playlistId",
                  playlist,
                  "maxResults",
                  "50",
                  "pageToken",
                  page);
      items
          .get("items")
          .forEach(item -> ids.add(item.get("contentDetails").get("videoId").asText()));
      page = items.path("nextPageToken").asText("");
    } while (!page.isEmpty());
    return ids;
  }

  @Test
  void youtubeTellsTheTruthAndHidesWhatIsHidden() {
    Map<String, JsonNode> videos = new HashMap<>();
    List<String> ids = uploads();
    for (int from = 0; from < ids.size(); from += 50) {
      String some = String.join(",", ids.subList(from, Math.min(from + 50, ids.size())));
      youtube("videos", "part", "snippet,statistics", "id", some)
          .get("items")
          .forEach(video -> videos.put(video.get("id").asText(), video.get("statistics")));
    }

    assertThat(ids).hasSize(truth(channel).size()).hasSizeGreaterThan(50);
    for (PostTruth post : truth(channel)) {
      JsonNode statistics = Objects.requireNonNull(videos.get(post.post().postId()));
      assertThat(count(statistics, "viewCount")).isEqualTo(count(post, Measure.VIEWS));
      assertThat(count(statistics, "likeCount")).isEqualTo(count(post, Measure.REACTIONS));
      assertThat(count(statistics, "commentCount")).isEqualTo(count(post, Measure.COMMENTS));
    }
    assertThat(videos.values()).anyMatch(statistics -> !statistics.has("likeCount"));
  }

  /** Digits in quotes; −1 if absent. */
  private static long count(JsonNode statistics, String name) {
    assertThat(statistics.path(name).isMissingNode() || statistics.path(name).isTextual()).isTrue();
    return statistics.path(name).asLong(-1);
  }

  private static long count(PostTruth post, Measure measure) {
    return post.counts().of(measure).value().orElse(-1);
  }

  @Test
  void youtubesQuotaEndsAtMidnightPacific() {
    for (int unit = 0; unit < 30; unit++) {
      youtube("channels", "part", "statistics", "id", channel.sourceId());
    }
    HttpResponse<String> spent = answer("channels", "part", "statistics", "id", channel.sourceId());

    assertThat(spent.statusCode()).isEqualTo(403);
    JsonNode error = parsed(spent).get("error").get("errors").get(0);
    assertThat(error.get("domain").asText()).isEqualTo("youtube.quota");
    assertThat(error.get("reason").asText()).isEqualTo("quotaExceeded");
    answer("channels", "part", "statistics", "id", channel.sourceId());
    assertThat(simulator.requests().stream().filter(request -> request.whileThrottled()))
        .hasSize(1);
    // From 17:00 to 24:00 of the day before, in California.
    simulator.clock().advance(Duration.ofHours(7));
    youtube("channels", "part", "statistics", "id", channel.sourceId());
  }

  @Test
  void youtubeKnowsItsErrors() {
    assertThat(client.get(simulator.youtube() + "/youtube/v3/videos?key=x").statusCode())
        .isEqualTo(400);
    assertThat(reason(answer("playlistItems", "part", "id", "playlistId", "UUnone")))
        .isEqualTo("playlistNotFound");
    assertThat(reason(answer("videos", "part", "id"))).isEqualTo("invalidParameter");
    Instant now = simulator.clock().instant();
    simulator.faults().add(Fault.of(FaultKind.USER_LIMIT_17, channel, now, now.plusSeconds(60)));
    assertThat(reason(answer("channels", "part", "id", "id", channel.sourceId())))
        .isEqualTo("rateLimitExceeded");
    simulator.faults().clear();
    simulator.faults().add(Fault.of(FaultKind.QUOTA_EXCEEDED, channel, now, now.plusSeconds(60)));
    assertThat(reason(answer("channels", "part", "id", "id", channel.sourceId())))
        .isEqualTo("quotaExceeded");
  }

  private static String reason(HttpResponse<String> answer) {
    return parsed(answer).get("error").get("errors").get(0).get("reason").asText();
  }

  private HttpResponse<String> tiktok(String token, String body) {
    String fields =
        "id,title,video_description,create_time,share_url,like_count,comment_count,share_count,"
            + "view_count";
    return client.send(
        HttpRequest.newBuilder(URI.create(simulator.tiktok() + "/v2/video/list/?fields=" + fields))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void tiktokTellsTheTruth() {
    Map<String, JsonNode> videos = new HashMap<>();
    boolean hasMore = true;
    long cursor = 0;
    while (hasMore) {
      JsonNode answer =
          json(tiktok(simulator.token(account), "{\"cursor\":" + cursor + ",\"max_count\":20}"));
      assertThat(answer.get("error").get("code").asText()).isEqualTo("ok");
      answer
          .get("data")
          .get("videos")
          .forEach(video -> videos.put(video.get("id").asText(), video));
      hasMore = answer.get("data").get("has_more").asBoolean();
      cursor = answer.get("data").get("cursor").asLong();
    }

    assertThat(account.platform()).isEqualTo(Platform.TIKTOK);
    assertThat(videos).hasSize(truth(account).size()).hasSizeGreaterThan(20);
    for (PostTruth post : truth(account)) {
      JsonNode video = Objects.requireNonNull(videos.get(post.post().postId()));
      assertThat(video.get("like_count").asLong()).isEqualTo(count(post, Measure.REACTIONS));
      assertThat(video.get("share_count").asLong()).isEqualTo(count(post, Measure.SHARES));
      assertThat(video.get("create_time").asLong()).isEqualTo(post.publishedAt().getEpochSecond());
    }
  }

  @Test
  void tiktokKnowsItsErrors() {
    assertThat(tiktok("stolen", "{}").statusCode()).isEqualTo(401);
    assertThat(parsed(tiktok("stolen", "{}")).get("error").get("code").asText())
        .isEqualTo("access_token_invalid");
    assertThat(tiktok(simulator.token(account), "{\"max_count\":21}").statusCode()).isEqualTo(400);
    Instant now = simulator.clock().instant();
    simulator.faults().add(Fault.of(FaultKind.PERMISSION_10, account, now, now.plusSeconds(60)));
    assertThat(parsed(tiktok(simulator.token(account), "{}")).get("error").get("code").asText())
        .isEqualTo("scope_not_authorized");
  }

  @Test
  void tellsTheTruthOverHttpToo() {
    Instant at = BEGIN.plus(Duration.ofDays(2));
    JsonNode truth = json(client.get(simulator.base() + "/truth?at=" + at));

    assertThat(truth.get("posts")).hasSize(simulator.truth().posts(at).size());
    assertThat(truth.get("sources").get(channel.text()).get("posts").asInt())
        .isEqualTo(simulator.truth().posts(channel, at).size());
    assertThat(client.get(simulator.base() + "/truth?at=yesterday").statusCode()).isEqualTo(400);
    client.send(
        HttpRequest.newBuilder(URI.create(simulator.base() + "/clock?advance=PT1H"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
    assertThat(json(client.get(simulator.base() + "/clock")).get("at").asText())
        .isEqualTo("2026-03-07T02:00:00Z");
  }
}
