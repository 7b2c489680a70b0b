package org.lantoa.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.testing.ScriptedServer;
import org.lantoa.ingest.testing.ScriptedServer.Script;

/** However a request ends, no text tells its token, its query or what came back. */
@Timeout(60)
class SecrecyTest {
  private static final PlatformRequest ASKED =
      PlatformRequest.get("/v26.0/1")
          .with("after", "CanaryQuery")
          .withSecret("access_token", new Secret("CanaryToken"))
          .withSecretHeader("Authorization", "Bearer", new Secret("CanaryHeader"));

  @Test
  void tellsNothing() throws Exception {
    List<String> told = new ArrayList<>();
    List<Script> scripts =
        List.of(
            ScriptedServer.answering("HTTP/1.1 200 Canary", "{\"Canary\":\"Canary\"}"),
            ScriptedServer.answering("HTTP/1.1 200 OK", "{\"Canary\":\"Canary"),
            ScriptedServer.answering("HTTP/1.1 200 OK", "<html>Canary</html>"),
            ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Encoding: Canary", "{}"),
            ScriptedServer.answering("HTTP/1.1 302 Canary\r\nLocation: https://Canary/", "{}"),
            ScriptedServer.answering("HTTP/1.1 500 Canary", "{\"Canary\":{}}"),
            ScriptedServer.answering("HTTP/1.1 Canary Canary", "{}"),
            ScriptedServer.answering("HTTP/1.1 200 OK\r\nCanary Canary: \u0001", "{}"),
            ScriptedServer.answering("Canary", "{}"),
            (request, out, socket) ->
                ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nCanary"),
            (request, out, socket) -> {},
            (request, out, socket) -> socket.close());
    HttpLimits limits =
        new HttpLimits(
            Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(500), 99, 9);
    for (Script script : scripts) {
      try (ScriptedServer server = new ScriptedServer(script);
          PlatformHttp http =
              new PlatformHttp(
                  BaseAddress.of(server.address() + "/CanaryPath", true), limits, Set.of())) {
        told.add(http.toString());
        told.add(ask(http));
      }
    }
    told.add(ASKED.toString());
    assertThat(told).hasSize(2 * scripts.size() + 1).allSatisfy(SecrecyTest::holdsNoCanary);
  }

  private static String ask(PlatformHttp http) throws InterruptedException {
    try {
      PlatformAnswer answer = http.send(ASKED);
      return answer + " " + answer.json() + ' ' + answer.json().count("Canary".substring(0, 3));
    } catch (PlatformHttpException | AnswerFieldException failure) {
      StringWriter all = new StringWriter();
      failure.printStackTrace(new PrintWriter(all));
      return failure + " " + all;
    }
  }

  private static void holdsNoCanary(String text) {
    assertThat(text).doesNotContain("Canary").isNotEmpty();
  }
}
