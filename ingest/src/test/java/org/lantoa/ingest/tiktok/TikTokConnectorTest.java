package org.lantoa.ingest.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.PollOutcome;

class TikTokConnectorTest extends ConnectorContract {
  private static final SourceKey SOURCE = SourceKey.parse("tiktok:" + TikTokStandIn.ACCOUNT);

  TikTokConnectorTest() {
    super(new TikTokStandIn());
  }

  @Override
  protected SourceKey source() {
    return SOURCE;
  }

  @Override
  protected Connector connector(URI address, HttpLimits limits, ResilienceSettings resilience) {
    return new TikTokConnector(
        new TikTokSettings(
            BaseAddress.of(address.toString(), true),
            folder.resolve("pauses"),
            List.of(new TikTokSettings.Account(SOURCE, () -> TOKEN)),
            limits,
            resilience),
        clock);
  }

  @Override
  protected Counts counts(Shown post) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.SHARES, Count.of(post.shares()));
    counts.put(Measure.COMMENTS, Count.of(post.comments()));
    counts.put(Measure.VIEWS, Count.of(post.views()));
    counts.put(Measure.REACTIONS, Count.of(post.likes()));
    counts.put(Measure.LIKE, Count.of(post.likes()));
    return Counts.of(counts);
  }

  @Override
  protected Counts countsLeft(Shown post) {
    return Counts.unknown();
  }

  private SourceException failure(Connector connector) throws Exception {
    return Objects.requireNonNull(list(connector, new TestingFindings()));
  }

  @Test
  void asksForTheFieldsThatItReadsAndForNoOthers() throws Exception {
    show(21);
    assertThat(list(open(0), new TestingFindings())).isNull();
    assertThat(server().asked()).hasSize(2);
    for (Asked asked : server().asked()) {
      assertThat(asked.method()).isEqualTo("POST");
      assertThat(asked.path()).isEqualTo("/v2/video/list/");
      assertThat(asked.headers()).containsEntry("authorization", "Bearer " + TOKEN.reveal());
      assertThat(asked.query())
          .containsExactly(
              Map.entry(
                  "fields",
                  "id,title,video_description,create_time,share_url,"
                      + "like_count,comment_count,share_count,view_count"));
    }
    assertThat(server().asked().stream().map(Asked::body))
        .containsExactly("{\"max_count\":20}", "{\"cursor\":1790000000020,\"max_count\":20}");
  }

  @Test
  void keepsNothingOfALinkThatTellsWhoAsked() throws Exception {
    Shown post = show(1).get(0);
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    Content content = Objects.requireNonNull(findings.contents().get(key(post)));
    assertThat(content.permalink())
        .isEqualTo("https://www.tiktok.com/@ubnd.lamgiang/video/" + post.id());
  }

  @Test
  void putsTheTitleFirstUnlessTheDescriptionRepeatsIt() throws Exception {
    assertThat(textOf("Ra quân", "Ra quân làm đường")).isEqualTo("Ra quân làm đường");
    assertThat(textOf("Ra quân", "Trồng hoa")).isEqualTo("Ra quân\nTrồng hoa");
    assertThat(textOf("Ra quân", "")).isEqualTo("Ra quân");
    assertThat(textOf("", "")).isNull();
  }

  private @Nullable String textOf(String title, String description) throws Exception {
    Shown post = show(1).get(0);
    server()
        .follow(
            asked ->
                Answer.json(
                    "{\"data\":{\"videos\":[{\"id\":\""
                        + post.id()
                        + "\",\"create_time\":1,\"title\":\""
                        + title
                        + "\",\"video_description\":\""
                        + description
                        + "\"}],\"has_more\":false},\"error\":{\"code\":\"ok\"}}"));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    return Objects.requireNonNull(findings.contents().get(key(post))).text();
  }

  @Test
  void tellsWhatToMendByTheCode() throws Exception {
    assertMeans(401, "access_token_invalid", PollOutcome.TOKEN_INVALID, "access-token-invalid");
    assertMeans(401, "somethingNew", PollOutcome.TOKEN_INVALID, "access-token-invalid");
    assertMeans(401, "scope_not_authorized", PollOutcome.PERMISSION_MISSING, "video.list");
    assertMeans(401, "scope_permission_missed", PollOutcome.PERMISSION_MISSING, "video.list");
    assertMeans(400, "invalid_params", PollOutcome.UNREADABLE, "invalid-params");
    assertMeans(400, "somethingNew", PollOutcome.UNREADABLE, "http-400");
    assertMeans(200, "somethingNew", PollOutcome.UNREADABLE, "http-200");
    assertMeans(200, "internal_error", PollOutcome.UNAVAILABLE, "internal-error");
    assertMeans(500, "internal_error", PollOutcome.UNAVAILABLE, "http-500");
    assertMeans(200, "rate_limit_exceeded", PollOutcome.THROTTLED, "rate-limit");
  }

  private void assertMeans(int status, String code, PollOutcome outcome, String detail)
      throws Exception {
    server().follow(asked -> TikTokStandIn.error(status, code));
    SourceException failure = failure(open(0));
    assertThat(failure.outcome()).as(code).isEqualTo(outcome);
    assertThat(failure.detail()).as(code).isEqualTo(detail);
  }

  @Test
  void doesNotTurnInCircles() throws Exception {
    String page = "{\"data\":{\"videos\":[],\"cursor\":5,\"has_more\":true},";
    server().follow(asked -> Answer.json(page + "\"error\":{\"code\":\"ok\"}}"));
    SourceException failure = failure(open(0));
    assertThat(failure.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(failure.detail()).isEqualTo("cursor-repeats");
    assertThat(server().asked()).hasSize(2);
  }

  @Test
  void takesAnAccountWithoutVideosForAnEmptyOne() throws Exception {
    server()
        .follow(
            asked -> Answer.json("{\"data\":{\"has_more\":false},\"error\":{\"code\":\"ok\"}}"));
    assertThat(list(open(0), new TestingFindings())).isNull();
    server()
        .follow(asked -> Answer.json("{\"data\":{\"has_more\":true},\"error\":{\"code\":\"ok\"}}"));
    assertThat(failure(open(0)).outcome()).isEqualTo(PollOutcome.UNREADABLE);
  }
}
