package org.lantoa.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lantoa.ingest.connector.Answer;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.connector.ConnectorContract;
import org.lantoa.ingest.connector.Shown;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.connector.StandInServer.Asked;
import org.lantoa.ingest.connector.TestingFindings;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.PollOutcome;

class YouTubeConnectorTest extends ConnectorContract {
  private static final SourceKey SOURCE = SourceKey.parse("youtube:" + YouTubeStandIn.CHANNEL);
  private static final Instant NEXT_MIDNIGHT = Instant.parse("2026-11-26T08:00:00Z");

  private int dailyUnits = 10_000;

  YouTubeConnectorTest() {
    super(new YouTubeStandIn());
  }

  @Override
  protected SourceKey source() {
    return SOURCE;
  }

  @Override
  protected Connector connector(URI address, HttpLimits limits, ResilienceSettings resilience) {
    return new YouTubeConnector(
        new YouTubeSettings(
            BaseAddress.of(address.toString(), true),
            folder.resolve("quota"),
            List.of(new YouTubeSettings.Key("tinh", () -> TOKEN, dailyUnits, Set.of(SOURCE))),
            limits,
            resilience),
        clock);
  }

  @Override
  protected Counts counts(Shown post) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.VIEWS, Count.of(post.views()));
    counts.put(Measure.COMMENTS, Count.of(post.comments()));
    counts.put(Measure.REACTIONS, Count.of(post.likes()));
    counts.put(Measure.LIKE, Count.of(post.likes()));
    return Counts.of(counts);
  }

  @Override
  protected Counts countsLeft(Shown post) {
    return Counts.of(Map.of(Measure.VIEWS, Count.of(post.views())));
  }

  @Override
  protected String text(Shown post) {
    return post.text() + "\n#DanVanKheo";
  }

  private SourceException failure(Connector connector) throws Exception {
    return Objects.requireNonNull(list(connector, new TestingFindings()));
  }

  @Test
  void asksForTheFieldsThatItReadsAndForNoOthers() throws Exception {
    show(51);
    assertThat(list(open(0), new TestingFindings())).isNull();
    assertThat(server().asked().stream().map(Asked::path))
        .containsExactly(
            "/youtube/v3/channels",
            "/youtube/v3/playlistItems",
            "/youtube/v3/videos",
            "/youtube/v3/playlistItems",
            "/youtube/v3/videos");
    for (Asked asked : server().asked()) {
      assertThat(asked.method()).isEqualTo("GET");
      assertThat(asked.query()).containsEntry("key", TOKEN.reveal()).containsKey("fields");
      assertThat(asked.query().get("part"))
          .isIn("contentDetails", "contentDetails,statistics", "snippet,statistics");
    }
    assertThat(server().asked().get(1).query())
        .containsEntry("playlistId", YouTubeStandIn.UPLOADS)
        .containsEntry("maxResults", "50");
    assertThat(server().asked().get(2).query().getOrDefault("id", "").split(",", -1)).hasSize(50);
  }

  @Test
  void asksTheChannelOnceAnHour() throws Exception {
    Connector connector = open(0);
    show(1);
    for (long expected : new long[] {15_200, -1, 15_200}) {
      TestingFindings findings = new TestingFindings();
      assertThat(list(connector, findings)).isNull();
      assertThat(findings.followers()).isEqualTo(expected < 0 ? null : Long.valueOf(expected));
      clock.move(Duration.ofMinutes(30));
    }
    assertThat(server().asked().stream().filter(asked -> asked.path().endsWith("channels")))
        .hasSize(2);
  }

  @Test
  void readsTheVideosOfAChannelWhoseFollowersAreNoNumber() throws Exception {
    List<Shown> all = show(2);
    server()
        .follow(
            asked ->
                asked.path().endsWith("channels")
                    ? Answer.json(
                        "{\"items\":[{\"id\":\""
                            + YouTubeStandIn.CHANNEL
                            + "\",\"contentDetails\":{\"relatedPlaylists\":{\"uploads\":\""
                            + YouTubeStandIn.UPLOADS
                            + "\"}},\"statistics\":{\"subscriberCount\":[]}}]}")
                    : good(asked));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertThat(findings.observations()).hasSameSizeAs(all);
    assertThat(findings.followers()).isNull();
    assertThat(findings.refusals())
        .containsExactly(
            new TestingFindings.Refusal(null, "wrong-type", "statistics.subscriberCount"));
  }

  @Test
  void tellsNoFollowersOfAChannelThatHidesThem() throws Exception {
    server()
        .follow(
            asked ->
                asked.path().endsWith("channels")
                    ? Answer.json(
                        "{\"items\":[{\"id\":\""
                            + YouTubeStandIn.CHANNEL
                            + "\",\"contentDetails\":{\"relatedPlaylists\":{\"uploads\":\"UU1\"}},"
                            + "\"statistics\":{\"subscriberCount\":\"0\","
                            + "\"hiddenSubscriberCount\":true,\"videoCount\":\"0\"}}]}")
                    : YouTubeStandIn.error(404, "youtube.playlistItem", "playlistNotFound"));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertThat(findings.followers()).isNull();
    assertThat(findings.observations()).isEmpty();
  }

  @Test
  void countsAVideoOnceThatIsListedTwice() throws Exception {
    List<Shown> all = new ArrayList<>(show(60));
    all.add(all.get(3));
    Collections.rotate(all, 10);
    show(all);
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertThat(findings.observations()).hasSize(60).doesNotHaveDuplicates();
    assertThat(findings.refusals()).isEmpty();
  }

  @Test
  void stopsBeforeTheDayIsOverspentAlsoAfterARestart() throws Exception {
    show(51);
    dailyUnits = 7;
    assertThat(list(open(0), new TestingFindings())).isNull();
    TestingFindings partly = new TestingFindings();
    SourceException spent = Objects.requireNonNull(list(open(0), partly));
    assertThat(partly.calls()).isEqualTo(2);
    for (int restart = 0; restart < 3; restart++) {
      assertThat(spent.outcome()).isEqualTo(PollOutcome.THROTTLED);
      assertThat(spent.detail()).isEqualTo("daily-quota");
      assertThat(spent.until()).isEqualTo(NEXT_MIDNIGHT);
      spent = failure(open(0));
    }
    assertThat(server().asked()).hasSize(7);
    clock.set(NEXT_MIDNIGHT);
    assertThat(list(open(0), new TestingFindings())).isNull();
    assertThat(server().asked()).hasSize(12);
  }

  @Test
  void countsUnitsOfFailedCallsToo() throws Exception {
    dailyUnits = 3;
    server().follow(asked -> Answer.of(500, "text/html", "no"));
    assertThat(failure(open(1)).detail()).isEqualTo("http-500");
    assertThat(failure(open(1)).detail()).isEqualTo("daily-quota");
    assertThat(server().asked()).hasSize(3);
  }

  @Test
  void believesYouTubeThatTheQuotaIsSpent() throws Exception {
    server().follow(asked -> YouTubeStandIn.error(403, "youtube.quota", "quotaExceeded"));
    assertThat(failure(open(3)).until()).isEqualTo(NEXT_MIDNIGHT);
    server().follow(this::good);
    assertThat(failure(open(3)).detail()).isEqualTo("daily-quota");
    assertThat(server().asked()).hasSize(1);
  }

  @Test
  void takesAQuotaThatIsSpentJustAfterMidnightForThatOfYesterday() throws Exception {
    clock.set(NEXT_MIDNIGHT.plusSeconds(2));
    Connector connector = open(0);
    server().follow(asked -> YouTubeStandIn.error(403, "youtube.quota", "quotaExceeded"));
    SourceException held = failure(connector);
    assertThat(held.detail()).isEqualTo("daily-quota");
    assertThat(held.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
    clock.set(Objects.requireNonNull(held.until()));
    server().follow(this::good);
    assertThat(list(connector, new TestingFindings())).isNull();

    clock.set(NEXT_MIDNIGHT.plus(Duration.ofHours(1)));
    server().follow(asked -> YouTubeStandIn.error(403, "youtube.quota", "quotaExceeded"));
    assertThat(failure(connector).until()).isEqualTo(NEXT_MIDNIGHT.plus(Duration.ofDays(1)));
  }

  @Test
  void waitsLongerEachTimeUntilACallSucceeds() throws Exception {
    Connector connector = open(0);
    Answer busy = YouTubeStandIn.error(403, "usageLimits", "userRateLimitExceeded");
    server().follow(asked -> busy);
    for (long minutes : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      SourceException held = failure(connector);
      assertThat(held.detail()).isEqualTo("rate-limit");
      assertThat(held.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
      clock.set(Objects.requireNonNull(held.until()));
    }
    server().follow(this::good);
    assertThat(list(connector, new TestingFindings())).isNull();
    server()
        .follow(
            asked -> Answer.of(429, "text/plain", Map.of("Retry-After", "600"), "Canary too many"));
    assertThat(failure(connector).until()).isEqualTo(clock.instant().plusSeconds(600));
  }

  @Test
  void tellsWhatToMendByTheReason() throws Exception {
    assertMeans(400, "keyInvalid", PollOutcome.TOKEN_INVALID, "key-invalid");
    assertMeans(400, "keyExpired", PollOutcome.TOKEN_INVALID, "key-invalid");
    assertMeans(403, "forbidden", PollOutcome.TOKEN_INVALID, "key-invalid");
    assertMeans(401, "other", PollOutcome.TOKEN_INVALID, "key-invalid");
    assertMeans(403, "accessNotConfigured", PollOutcome.PERMISSION_MISSING, "youtube-data-api-v3");
    assertMeans(403, "ipRefererBlocked", PollOutcome.PERMISSION_MISSING, "key-restricted");
    assertMeans(403, "channelForbidden", PollOutcome.PERMISSION_MISSING, "channel-forbidden");
    assertMeans(404, "playlistNotFound", PollOutcome.UNREADABLE, "channel-not-found");
    assertMeans(400, "invalidPageToken", PollOutcome.UNREADABLE, "http-400");
    assertMeans(403, "somethingNew", PollOutcome.UNREADABLE, "http-403");
  }

  private void assertMeans(int status, String reason, PollOutcome outcome, String detail)
      throws Exception {
    server().follow(asked -> YouTubeStandIn.error(status, "global", reason));
    SourceException failure = failure(open(0));
    assertThat(failure.outcome()).as(reason).isEqualTo(outcome);
    assertThat(failure.detail()).as(reason).isEqualTo(detail);
  }

  @Test
  void understandsTheNewerFormOfErrors() throws Exception {
    String body =
        "{\"error\":{\"code\":400,\"message\":\"API key not valid. Canary\",\"errors\":[{\"message\":"
            + "\"Canary\",\"domain\":\"global\",\"reason\":\"badRequest\"}],\"status\":"
            + "\"INVALID_ARGUMENT\",\"details\":[{\"@type\":\"type.googleapis.com/"
            + "google.rpc.ErrorInfo\",\"reason\":\"API_KEY_INVALID\",\"domain\":\"googleapis.com\"}]}}";
    server().follow(asked -> Answer.of(400, "application/json", body));
    assertThat(failure(open(0)).outcome()).isEqualTo(PollOutcome.TOKEN_INVALID);
    server()
        .follow(
            asked ->
                Answer.of(
                    403,
                    "application/json",
                    body.replace("badRequest", "forbidden")
                        .replace("API_KEY_INVALID", "API_KEY_SERVICE_BLOCKED")));
    assertThat(failure(open(0)).detail()).isEqualTo("key-restricted");
  }

  @Test
  void doesNotTurnInCircles() throws Exception {
    show(3);
    server()
        .follow(
            asked ->
                asked.path().endsWith("playlistItems")
                    ? Answer.json("{\"items\":[],\"nextPageToken\":\"same\"}")
                    : good(asked));
    SourceException failure = failure(open(0));
    assertThat(failure.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(failure.detail()).isEqualTo("cursor-repeats");
    assertThat(server().asked()).hasSize(3);
  }

  @Test
  void endsAListThatHasNoEnd() throws Exception {
    AtomicInteger page = new AtomicInteger();
    server()
        .follow(
            asked ->
                asked.path().endsWith("playlistItems")
                    ? Answer.json(
                        "{\"items\":[],\"nextPageToken\":\"" + page.incrementAndGet() + "\"}")
                    : good(asked));
    SourceException failure = failure(open(0));
    assertThat(failure.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(failure.detail()).isEqualTo("too-many-pages");
    assertThat(page).hasValueLessThan(30);
  }

  @Test
  void asksAgainAloneBeforeItCallsAVideoUnreachable() throws Exception {
    List<Shown> all = show(52);
    server()
        .follow(
            asked ->
                asked.query().getOrDefault("id", "").contains(",")
                    ? Answer.json("{\"pageInfo\":{\"totalResults\":0}}")
                    : good(asked));
    TestingFindings findings = new TestingFindings();
    show(all.subList(1, 52));
    assertThat(look(open(0), all, findings)).isNull();
    assertThat(findings.unreachable()).containsExactly(key(all.get(0)));
    assertThat(findings.observations()).hasSize(51);
    assertThat(findings.calls()).isEqualTo(2 + 52).isEqualTo(server().asked().size());
  }

  @Test
  void takesNoAnswerAboutOthersForARefusal() throws Exception {
    List<Shown> all = show(2);
    server()
        .follow(
            asked ->
                Answer.json("{\"items\":[{\"id\":\"" + all.get(1).id() + "\",\"snippet\":{}}]}"));
    TestingFindings findings = new TestingFindings();
    SourceException failure = Objects.requireNonNull(look(open(0), all.subList(0, 1), findings));
    assertThat(failure.outcome()).isEqualTo(PollOutcome.UNREADABLE);
    assertThat(findings.unreachable()).isEmpty();
    server().follow(asked -> Answer.json("{}"));
    assertThat(look(open(0), all.subList(0, 1), findings)).isNotNull();
    assertThat(findings.unreachable()).isEmpty();
  }
}
