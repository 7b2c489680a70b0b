package org.lantoa.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lantoa.local.simulator.NaiveClient.json;
import static org.lantoa.local.simulator.NaiveClient.parsed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantoa.local.simulator.wire.Fault;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.wire.Request;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.SourceKey;

class GraphFaultsTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

  private PlatformSimulator simulator;
  private NaiveClient client;
  private SourceKey page;

  @BeforeEach
  void start() throws IOException {
    simulator =
        PlatformSimulator.start(
            SimulatorSettings.of(WorldSettings.of(7, 2, 100, BEGIN), SimulatedClock.standing(BEGIN))
                .slowAs(Duration.ofMillis(1)));
    client = new NaiveClient(simulator);
    page = simulator.world().sources().get(0).key();
    simulator.clock().advance(Duration.ofDays(9));
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private void fail(FaultKind kind) {
    Instant now = simulator.clock().instant();
    simulator.faults().add(Fault.of(kind, page, now, now.plus(Duration.ofMinutes(90))));
  }

  private HttpResponse<String> listing() {
    return client.graph(
        page, page.sourceId() + "/published_posts", "limit", "9", "fields", NaiveClient.COUNTS);
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_1,500,1,0,false",
    "UNAVAILABLE_2,500,2,0,true",
    "TRANSIENT,400,99,0,true",
    "SERVER_ERROR_500,500,-1,0,false",
    "APP_LIMIT_4,403,4,0,true",
    "USER_LIMIT_17,403,17,0,true",
    "PAGE_LIMIT_32,403,32,0,true",
    "CUSTOM_LIMIT_613,403,613,0,true",
    "PAGE_LIMIT_80001,400,80001,0,true",
    "BLOCKED_341,403,341,0,false",
    "BLOCKED_368,400,368,0,false",
    "PERMISSION_10,403,10,0,false",
    "PERMISSION_200,403,200,0,false",
    "BAD_PARAMETER_100,400,100,0,false",
    "TOKEN_458,400,190,458,false",
    "TOKEN_460,400,190,460,false",
    "TOKEN_463,400,190,463,false"
  })
  void answersTheErrorTable(
      FaultKind kind, int status, int code, int subcode, boolean isTransient) {
    fail(kind);
    HttpResponse<String> answer = listing();

    JsonNode error = parsed(answer).get("error");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(error.get("code").asInt()).isEqualTo(code);
    assertThat(error.path("error_subcode").asInt(0)).isEqualTo(subcode);
    assertThat(error.get("is_transient").asBoolean()).isEqualTo(isTransient);
    assertThat(error.get("type").asText()).isEqualTo("OAuthException");
    assertThat(last().fault()).hasValue(kind);
  }

  @ParameterizedTest
  @EnumSource(value = FaultKind.class, mode = EnumSource.Mode.MATCH_ANY, names = ".*(LIMIT|429).*")
  void limitsLastAsPlannedAndSayHowLong(FaultKind kind) {
    fail(kind);
    String header = listing().headers().firstValue("x-business-use-case-usage").orElseThrow();

    assertThat(header).contains("\"estimated_time_to_regain_access\":90");
    assertThat(last().whileThrottled()).isFalse();
    simulator.clock().advance(Duration.ofMinutes(89));
    assertThat(listing().statusCode()).isNotEqualTo(200);
    assertThat(last().whileThrottled()).isTrue();
    simulator.clock().advance(Duration.ofMinutes(7));
    json(listing());
    assertThat(last().whileThrottled()).isFalse();
  }

  @Test
  void tells429WithoutAnyError() {
    fail(FaultKind.HTTP_429);
    HttpResponse<String> answer = listing();

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"HTML_502,502,<!DOCTYPE", "HTML_200,200,<!DOCTYPE", "EMPTY_503,503,''"})
  void answersNoJson(FaultKind kind, int status, String begin) {
    fail(kind);
    HttpResponse<String> answer = listing();

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith(begin);
    assertThatThrownBy(() -> new ObjectMapper().readTree(answer.body() + '}'))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void answersNothingWithSuccess() {
    fail(FaultKind.EMPTY_BODY);

    assertThat(listing().statusCode()).isEqualTo(200);
    assertThat(listing().body()).isEmpty();
  }

  @Test
  void breaksJsonOff() {
    String whole = listing().body();
    fail(FaultKind.TRUNCATED_JSON);
    HttpResponse<String> answer = listing();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotEmpty().isNotEqualTo(whole);
    assertThatThrownBy(() -> new ObjectMapper().readTree(answer.body()))
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECTION_DROPPED", "BODY_CUT"})
  void endsTheConnection(FaultKind kind) {
    fail(kind);

    assertThatThrownBy(this::listing).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void deliversSlowBodiesWholeToThePatient() {
    String whole = client.graph(page, page.sourceId()).body();
    fail(FaultKind.SLOW_BODY);

    assertThat(client.graph(page, page.sourceId()).body()).isEqualTo(whole);
  }

  @Test
  void leadsElsewhere() {
    fail(FaultKind.REDIRECT);
    HttpResponse<String> answer = listing();
    String location = answer.headers().firstValue("location").orElseThrow();

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(URI.create(location).getHost()).isNotEqualTo(simulator.graph().getHost());
    assertThat(client.get(simulator.base() + "/elsewhere").statusCode()).isEqualTo(404);
    assertThat(last().platform()).isEqualTo("elsewhere");
  }

  @Test
  void poursOutAGigabyte() throws Exception {
    fail(FaultKind.HUGE_ANSWER);

    assertThat(length(stream())).isGreaterThan(1L << 30);
  }

  @Test
  void unpacksToAGigabyte() throws Exception {
    fail(FaultKind.GZIP_BOMB);

    assertThat(length(new GZIPInputStream(stream()))).isGreaterThan(1L << 30);
  }

  private InputStream stream() throws Exception {
    String address =
        simulator.graph()
            + "/v26.0/"
            + page.sourceId()
            + "/published_posts?access_token="
            + simulator.token(page);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofInputStream())
        .body();
  }

  private static long length(InputStream stream) throws IOException {
    try (stream) {
      byte[] buffer = new byte[1 << 20];
      long length = 0;
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        length += read;
      }
      return length;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ENDLESS_CURSORS", "ENDLESS_EMPTY_PAGES"})
  void neverEnds(FaultKind kind) {
    fail(kind);

    assertThatThrownBy(() -> client.listed(page, 100)).hasMessageContaining("does not end");
  }

  @Test
  void changesTheTypeOfCounts() {
    fail(FaultKind.COUNT_OF_WRONG_TYPE);

    assertThat(counts().isTextual()).isTrue();
  }

  @Test
  void countsBelowZero() {
    fail(FaultKind.COUNT_NEGATIVE);

    assertThat(counts().asInt()).isNegative();
  }

  @Test
  void leavesSummariesOut() {
    fail(FaultKind.COUNTS_ABSENT);

    assertThat(counts().isMissingNode()).isTrue();
  }

  private JsonNode counts() {
    JsonNode post = client.listed(page, 100).get(0);
    assertThat(post.path("comments").path("data").isArray()).isTrue();
    return post.path("comments").path("summary").path("total_count");
  }

  @Test
  void sparesOtherPages() {
    fail(FaultKind.HTML_502);
    SourceKey other = simulator.world().sources().get(1).key();

    assertThat(client.listed(other, 100)).isNotEmpty();
  }

  private Request last() {
    return simulator.requests().get(simulator.requests().size() - 1);
  }
}
