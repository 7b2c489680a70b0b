package org.lantoa.ingest.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.Answer;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.connector.StandInServer;
import org.lantoa.ingest.connector.TestingFindings;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.PlatformHttp;
import org.lantoa.ingest.http.PlatformRequest;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.secret.SecretException;
import org.lantoa.ingest.secret.SecretSource;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.model.topic.PollOutcome;

@Timeout(60)
class TokenCallsTest {
  @TempDir private Path folder;
  private final TestingClock clock = new TestingClock(Instant.parse("2026-11-26T05:00:00Z"));
  private final TestingFindings findings = new TestingFindings();
  private final Deque<Answer> answers = new ArrayDeque<>();

  private TokenCalls calls(PlatformHttp http, SecretSource secret, TokenCalls.Allowance allowance) {
    ResilienceSettings settings =
        new ResilienceSettings(
            Duration.ofMillis(1), Duration.ofMillis(2), 0, 2, 10, 5, Duration.ofHours(1));
    return new TokenCalls(
        secret, http, settings, allowance, PauseFile.in(folder, "token", "a"), clock);
  }

  private interface Body {
    void run(StandInServer server, PlatformHttp http) throws Exception;
  }

  private void with(Body body) throws Exception {
    try (StandInServer server =
            new StandInServer(
                asked -> {
                  Answer next = answers.poll();
                  return next == null ? Answer.json("{}") : next;
                });
        PlatformHttp http =
            new PlatformHttp(
                BaseAddress.of(server.address().toString(), true),
                HttpLimits.DEFAULT,
                Set.of(TokenCalls.RETRY_AFTER))) {
      body.run(server, http);
    }
  }

  private static PlatformRequest request(Secret secret) {
    return PlatformRequest.get("/a").withSecretHeader("X-Key", "", secret);
  }

  @Test
  void takesTheCostOfEveryAttempt() throws Exception {
    with(
        (server, http) -> {
          int[] left = {3};
          TokenCalls calls =
              calls(
                  http,
                  () -> new Secret("a"),
                  () -> {
                    if (left[0]-- == 0) {
                      throw SourceException.throttled("spent", null);
                    }
                  });
          answers.addAll(List.of(Answer.of(503, "text/plain", "no"), Answer.halfOf("{\"a\":1}")));
          assertThat(calls.send(TokenCallsTest::request, findings).isSuccess()).isTrue();
          assertThat(findings.calls()).isEqualTo(3);
          SourceException spent =
              catchThrowableOfType(
                  SourceException.class, () -> calls.send(TokenCallsTest::request, findings));
          assertThat(spent.detail()).isEqualTo("spent");
          assertThat(server.asked()).hasSize(3);
          assertThat(findings.calls()).isEqualTo(3);
        });
  }

  @Test
  void takesARenewedTokenAtOnce() throws Exception {
    with(
        (server, http) -> {
          Deque<String> values = new ArrayDeque<>(List.of("old", "new"));
          TokenCalls calls =
              calls(http, () -> new Secret(values.remove()), TokenCalls.Allowance.FREE);
          calls.send(TokenCallsTest::request, findings);
          calls.send(TokenCallsTest::request, findings);
          assertThat(server.asked().stream().map(asked -> asked.headers().get("x-key")))
              .containsExactly("old", "new");
        });
  }

  @Test
  void asksNobodyWithoutAToken() throws Exception {
    with(
        (server, http) -> {
          TokenCalls calls =
              calls(
                  http,
                  () -> {
                    throw new SecretException("a.token does not exist; put the token there");
                  },
                  TokenCalls.Allowance.FREE);
          SourceException missing =
              catchThrowableOfType(
                  SourceException.class, () -> calls.send(TokenCallsTest::request, findings));
          assertThat(missing.outcome()).isEqualTo(PollOutcome.TOKEN_INVALID);
          assertThat(missing.detail()).isEqualTo("token-not-found");
          assertThat(missing).hasRootCauseMessage("a.token does not exist; put the token there");
          assertThat(server.asked()).isEmpty();
        });
  }

  @Test
  void leavesAPlatformAloneThatFailsAgainAndAgain() throws Exception {
    with(
        (server, http) -> {
          TokenCalls calls = calls(http, () -> new Secret("a"), TokenCalls.Allowance.FREE);
          for (int answer = 0; answer < 10; answer++) {
            answers.add(Answer.of(500, "text/plain", "no"));
          }
          for (String code : List.of("http-500", "circuit-open", "circuit-open")) {
            SourceException failure =
                catchThrowableOfType(
                    SourceException.class, () -> calls.send(TokenCallsTest::request, findings));
            assertThat(failure.outcome()).isEqualTo(PollOutcome.UNAVAILABLE);
            assertThat(failure.detail()).isEqualTo(code);
          }
          assertThat(server.asked()).hasSize(5);
        });
  }
}
