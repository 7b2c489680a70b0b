package org.lantoa.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lantoa.ingest.http.PlatformHttpException.Code;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.testing.ScriptedServer;

@Timeout(60)
class PlatformHttpTest {
  private static final PlatformRequest ASKED = PlatformRequest.get("/v26.0/1");

  @Test
  void sendsTheRequestAndNothingElse() throws Exception {
    PlatformRequest request =
        PlatformRequest.get("/v26.0/1/published_posts")
            .with("fields", "id,comments.limit(0)")
            .with("after", "a+b/c=")
            .withSecret("access_token", new Secret("Tok+en"))
            .withSecretHeader("Authorization", "Bearer", new Secret("Other"));
    try (ScriptedServer server =
            new ScriptedServer(ScriptedServer.answering("HTTP/1.1 200 OK", "{\"a\":1}"));
        PlatformHttp http = http(server.address() + "/graph/")) {
      assertThat(http.send(request).json().count("a")).hasValue(1);
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().get(0))
          .startsWith(
              "GET /graph/v26.0/1/published_posts?fields=id%2Ccomments.limit%280%29"
                  + "&after=a%2Bb%2Fc%3D&access_token=Tok%2Ben HTTP/1.1\r\n")
          .contains("\r\nAccept-Encoding: gzip\r\n", "\r\nAuthorization: Bearer Other\r\n");
    }
  }

  @Test
  void postsABody() throws Exception {
    byte[] asked = "{\"max_count\":20}".getBytes(StandardCharsets.UTF_8);
    try (ScriptedServer server =
            new ScriptedServer(
                (request, out, socket) -> {
                  ScriptedServer.answering("HTTP/1.1 200 OK", "{}").answer(request, out, socket);
                  socket.close();
                });
        PlatformHttp http = http(server.address())) {
      assertThat(http.send(PlatformRequest.post("/v2/video/list/", asked)).status()).isEqualTo(200);
      assertThat(server.requests().get(0))
          .startsWith("POST /v2/video/list/ HTTP/1.1\r\n")
          .contains("\r\nContent-Length: 16\r\n", "application/json");
    }
  }

  @Test
  void keepsTheHeadersThatWereAskedForAndNoOthers() throws Exception {
    String head =
        "HTTP/1.1 200 OK\r\nX-App-Usage: {\"call_count\":28}\r\nX-Person: Canary\r\n"
            + "x-app-usage: second\r\nX-Long: "
            + "a".repeat(40_000);
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.answering(head, "{}"));
        PlatformHttp http =
            new PlatformHttp(
                BaseAddress.of(server.address(), true),
                HttpLimits.DEFAULT,
                Set.of("x-app-usage", "x-long", "x-absent"))) {
      PlatformAnswer answer = http.send(ASKED);
      assertThat(answer.header("X-App-Usage")).containsExactly("{\"call_count\":28}", "second");
      assertThat(answer.header("x-person")).isEmpty();
      assertThat(answer.header("x-long")).isEmpty();
      assertThat(answer.header("x-absent")).isEmpty();
      assertThat(answer.toString()).isEqualTo("GET /v26.0/1: 200, 2 bytes");
    }
  }

  @Test
  void readsGzip() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(
                (request, out, socket) -> zipped(out, "gzip", "{\"a\":\"Lan Tỏa\"}"));
        PlatformHttp http = http(server.address())) {
      assertThat(http.send(ASKED).json().text("a", 10)).contains("Lan Tỏa");
    }
  }

  @Test
  void refusesEncodingsThatItDidNotAskFor() throws Exception {
    for (String encoding :
        new String[] {"br", "deflate", "gzip, gzip", "gzip\r\nContent-Encoding: gzip"}) {
      try (ScriptedServer server =
              new ScriptedServer((request, out, socket) -> zipped(out, encoding, "{}"));
          PlatformHttp http = http(server.address())) {
        assertCode(http, Code.ENCODING);
      }
    }
  }

  @Test
  void followsNoRedirectAndReadsNothingOfIt() throws Exception {
    for (int status : new int[] {300, 301, 302, 303, 304, 307, 308}) {
      try (ScriptedServer elsewhere =
              new ScriptedServer(ScriptedServer.answering("HTTP/1.1 200 OK", "{}"));
          ScriptedServer server =
              new ScriptedServer(
                  ScriptedServer.answering(
                      "HTTP/1.1 " + status + " Moved\r\nLocation: " + elsewhere.address(), "{}"));
          PlatformHttp http = http(server.address())) {
        assertCode(http, Code.REDIRECT);
        assertThat(elsewhere.requests()).isEmpty();
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  @Test
  void tellsAnErrorByItsStatusWhateverItsBodyIs() throws Exception {
    String page = "<html><body>Bad gateway Canary</body></html>";
    try (ScriptedServer server =
            new ScriptedServer(ScriptedServer.answering("HTTP/1.1 502 Bad Gateway Canary", page));
        PlatformHttp http = http(server.address())) {
      PlatformAnswer answer = http.send(ASKED);
      assertThat(answer.status()).isEqualTo(502);
      assertThat(answer.isSuccess()).isFalse();
      assertThat(answer.toString()).doesNotContain("Canary");
      assertThatThrownBy(answer::json)
          .isInstanceOfSatisfying(
              PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_JSON))
          .hasMessageNotContaining("Canary");
    }
  }

  @Test
  void tellsTheStatusOfAnErrorWhoseBodyBreaksOff() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(
                (request, out, socket) -> {
                  ScriptedServer.write(
                      out,
                      "HTTP/1.1 429 Too Many\r\nRetry-After: 60\r\nContent-Length: 90\r\n\r\n{\"e");
                  socket.close();
                });
        PlatformHttp http =
            new PlatformHttp(
                BaseAddress.of(server.address(), true),
                HttpLimits.DEFAULT,
                Set.of("retry-after"))) {
      PlatformAnswer answer = http.send(ASKED);
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.header("retry-after")).containsExactly("60");
      assertThat(answer.bodyLength()).isZero();
    }
  }

  @Test
  void sendsEachRequestOnceEvenIfTheConnectionDrops() throws Exception {
    try (ScriptedServer server = new ScriptedServer((request, out, socket) -> socket.close());
        PlatformHttp http = http(server.address())) {
      assertCode(http, Code.CONNECTION);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void sendsEachRequestOnceEvenIfAKeptConnectionDrops() throws Exception {
    int[] count = new int[1];
    try (ScriptedServer server =
            new ScriptedServer(
                (request, out, socket) -> {
                  if (count[0]++ == 0) {
                    ScriptedServer.answering("HTTP/1.1 200 OK", "{}").answer(request, out, socket);
                  } else {
                    socket.close();
                  }
                });
        PlatformHttp http = http(server.address())) {
      assertThat(http.send(ASKED).status()).isEqualTo(200);
      assertCode(http, Code.CONNECTION);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void cannotReachWhatDoesNotListen() throws Exception {
    String address;
    try (ScriptedServer server = new ScriptedServer((request, out, socket) -> {})) {
      address = server.address();
    }
    try (PlatformHttp http = http(address)) {
      assertCode(http, Code.CONNECTION);
    }
  }

  @Test
  void sendsNothingOnceItIsClosed() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(ScriptedServer.answering("HTTP/1.1 200 OK", "{}"))) {
      PlatformHttp http = http(server.address());
      http.close();
      assertCode(http, Code.CLOSED);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void givesUpWhatIsUnderWayWhenItIsClosed() throws Exception {
    PlatformHttp[] http = new PlatformHttp[1];
    try (ScriptedServer server = new ScriptedServer((request, out, socket) -> http[0].close())) {
      http[0] = http(server.address());
      assertCode(http[0], Code.CLOSED);
    }
  }

  @Test
  void givesUpWhenItsThreadIsInterrupted() throws Exception {
    Thread asking = Thread.currentThread();
    try (ScriptedServer server = new ScriptedServer((request, out, socket) -> asking.interrupt());
        PlatformHttp http = http(server.address())) {
      assertThatThrownBy(() -> http.send(ASKED)).isInstanceOf(InterruptedException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  private static void zipped(OutputStream out, String encoding, String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    ScriptedServer.write(
        out,
        "HTTP/1.1 200 OK\r\nContent-Encoding: "
            + encoding
            + "\r\nContent-Length: "
            + bytes.size()
            + "\r\n\r\n");
    out.write(bytes.toByteArray());
  }

  private static PlatformHttp http(String address) {
    return new PlatformHttp(BaseAddress.of(address, true), HttpLimits.DEFAULT, Set.of());
  }

  private static void assertCode(PlatformHttp http, Code code) {
    assertThatThrownBy(() -> http.send(ASKED))
        .isInstanceOfSatisfying(
            PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(code.text());
  }
}
