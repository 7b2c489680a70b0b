package org.lantoa.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.local.simulator.NaiveClient.json;
import static org.lantoa.local.simulator.NaiveClient.parsed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantoa.local.simulator.wire.CallLimit;
import org.lantoa.local.simulator.wire.Fault;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.wire.Request;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.SourceKey;

class GraphLimitsTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final CallLimit TEN_AN_HOUR =
      new CallLimit(
          10,
          Duration.ofHours(1),
          Duration.ofMinutes(30),
          Duration.ofMinutes(5),
          FaultKind.PAGE_LIMIT_32);

  private PlatformSimulator simulator = simulator(settings());
  private NaiveClient client = new NaiveClient(simulator);
  private SourceKey page = simulator.world().sources().get(0).key();

  private static SimulatorSettings settings() {
    return SimulatorSettings.of(WorldSettings.of(7, 2, 20, BEGIN), SimulatedClock.standing(BEGIN));
  }

  private static PlatformSimulator simulator(SimulatorSettings settings) {
    try {
      return PlatformSimulator.start(settings);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void restart(SimulatorSettings settings) {
    simulator.close();
    simulator = simulator(settings);
    client = new NaiveClient(simulator);
    page = simulator.world().sources().get(0).key();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void tellsInHeadersHowMuchIsUsed() throws IOException {
    restart(settings().limitedTo(TEN_AN_HOUR, 1));
    client.graph(page, page.sourceId());
    HttpResponse<String> third = thirdAnswer();

    assertThat(third.headers().firstValue("x-app-usage"))
        .hasValue("{\"call_count\":0,\"total_cputime\":0,\"total_time\":0}");
    assertThat(usage(third).get("type").asText()).isEqualTo("pages");
    assertThat(usage(third).get("call_count").asInt()).isEqualTo(30);
    assertThat(usage(third).get("estimated_time_to_regain_access").asInt()).isZero();
  }

  private HttpResponse<String> thirdAnswer() {
    client.graph(page, page.sourceId());
    return client.graph(page, page.sourceId());
  }

  @Test
  void callsForSilenceAboveTheLimitAndForMoreOfItWhileCalled() throws IOException {
    restart(settings().limitedTo(TEN_AN_HOUR, 1));
    for (int call = 0; call < 10; call++) {
      json(client.graph(page, page.sourceId()));
    }

    HttpResponse<String> eleventh = client.graph(page, page.sourceId());
    assertThat(code(eleventh)).isEqualTo(32);
    assertThat(usage(eleventh).get("call_count").asInt()).isEqualTo(110);
    assertThat(usage(eleventh).get("estimated_time_to_regain_access").asInt()).isEqualTo(30);
    simulator.clock().advance(Duration.ofMinutes(10));
    HttpResponse<String> impatient = client.graph(page, page.sourceId());
    assertThat(usage(impatient).get("estimated_time_to_regain_access").asInt()).isEqualTo(25);
    simulator.clock().advance(Duration.ofMinutes(25));
    json(client.graph(page, page.sourceId()));

    assertThat(simulator.requests().stream().filter(Request::whileThrottled)).hasSize(1);
  }

  @Test
  void countsEachIdAsACall() throws IOException {
    simulator.clock().advance(Duration.ofDays(10));
    String[] ids =
        client.listed(page, 100).stream()
            .map(post -> post.get("id").asText())
            .limit(5)
            .toArray(String[]::new);
    restart(settings().limitedTo(TEN_AN_HOUR, 1));
    simulator.clock().advance(Duration.ofDays(10));

    HttpResponse<String> answer = client.graph(page, "", "ids", String.join(",", ids));
    assertThat(json(answer)).hasSize(5);
    assertThat(usage(answer).get("call_count").asInt()).isEqualTo(50);
  }

  @Test
  void forgetsCallsAfterTheWindow() throws IOException {
    restart(settings().limitedTo(TEN_AN_HOUR, 1));
    for (int call = 0; call < 40; call++) {
      json(client.graph(page, page.sourceId()));
      simulator.clock().advance(Duration.ofMinutes(7));
    }
  }

  @Test
  void refusesAnExpiredTokenUntilItIsRenewed() {
    Instant expiry = BEGIN.plus(Duration.ofHours(1));
    simulator
        .faults()
        .add(Fault.of(FaultKind.TOKEN_463, page, expiry, expiry.plus(Duration.ofDays(99))));

    json(client.graph(page, page.sourceId()));
    simulator.clock().advance(Duration.ofHours(2));
    JsonNode error = parsed(client.graph(page, page.sourceId())).get("error");
    assertThat(error.get("code").asInt()).isEqualTo(190);
    assertThat(error.get("error_subcode").asInt()).isEqualTo(463);
    simulator.renewToken(page);
    json(client.graph(page, page.sourceId()));
  }

  @Test
  void knowsNeitherStrangersNorOthersPages() {
    SourceKey other = simulator.world().sources().get(1).key();

    assertThat(code(client.graph(page, other.sourceId()))).isEqualTo(10);
    assertThat(code(client.get(simulator.graph() + "/v26.0/me?access_token=stolen")))
        .isEqualTo(190);
    assertThat(code(client.get(simulator.graph() + "/v26.0/me"))).isEqualTo(104);
    assertThat(code(client.get(simulator.graph() + "/v23.0/me?access_token=" + token())))
        .isEqualTo(2635);
  }

  @Test
  void systemUsersReadAllPagesEachWithinItsOwnLimit() {
    restart(settings().limitedTo(TEN_AN_HOUR, 1));
    SourceKey other = simulator.world().sources().get(1).key();
    String token = simulator.systemToken();
    for (int call = 0; call < 11; call++) {
      client.get(simulator.graph() + "/v26.0/" + page.sourceId() + "?access_token=" + token);
    }

    assertThat(code(client.graph(page, page.sourceId()))).isEqualTo(32);
    json(client.get(simulator.graph() + "/v26.0/" + other.sourceId() + "?access_token=" + token));
    assertThat(simulator.requests().get(11).source()).hasValue(page);
    assertThat(simulator.requests().get(12).source()).hasValue(other);
  }

  @Test
  void demandsTheProofOfTheSecret() throws GeneralSecurityException {
    restart(settings().provedWith("app-secret"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("app-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String proof = HexFormat.of().formatHex(mac.doFinal(token().getBytes(StandardCharsets.UTF_8)));

    assertThat(code(client.graph(page, page.sourceId()))).isEqualTo(100);
    assertThat(code(client.graph(page, page.sourceId(), "appsecret_proof", "00"))).isEqualTo(100);
    json(client.graph(page, page.sourceId(), "appsecret_proof", proof));
    assertThat(simulator.requests().toString()).doesNotContain(proof);
  }

  @Test
  void refusesWhatTheInterfaceDoesNotHave() {
    assertThat(code(client.graph(page, page.sourceId() + "/published_posts", "limit", "101")))
        .isEqualTo(100);
    assertThat(code(client.graph(page, page.sourceId() + "/published_posts", "after", "x")))
        .isEqualTo(100);
    assertThat(code(client.graph(page, page.sourceId(), "fields", "password"))).isEqualTo(100);
    assertThat(code(client.graph(page, page.sourceId(), "fields", "name.limit("))).isEqualTo(2500);
    assertThat(code(client.graph(page, "1_2_3"))).isEqualTo(100);
  }

  private String token() {
    return simulator.token(page);
  }

  private static int code(HttpResponse<String> answer) {
    return parsed(answer).path("error").path("code").asInt(0);
  }

  /** The last object under the page's key: the platform sends the key twice. */
  private JsonNode usage(HttpResponse<String> answer) throws IOException {
    String header = answer.headers().firstValue("x-business-use-case-usage").orElseThrow();
    return new ObjectMapper().readTree(header).get(page.sourceId()).get(0);
  }
}
