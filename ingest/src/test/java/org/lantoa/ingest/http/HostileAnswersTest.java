package org.lantoa.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lantoa.ingest.http.PlatformHttpException.Code;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.ScriptedServer;
import org.lantoa.ingest.testing.ScriptedServer.Script;

/** Whatever the other side sends: an end, a code, and little memory. */
@Timeout(120)
class HostileAnswersTest {
  private static final PlatformRequest ASKED = PlatformRequest.get("/v26.0/1");
  private static final int MOST = 1 << 20;

  /** More than the limit and what sockets and clients hold in between. */
  private static final long FAR_MORE = 32L << 20;

  private static final HttpLimits LIMITS =
      new HttpLimits(
          Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(50), MOST, 100);
  private static final HttpLimits SHORT =
      new HttpLimits(
          Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofMillis(800), MOST, 100);

  @Test
  void hangsUpOnAnAnswerOfAGigabyte() throws Exception {
    String head = "HTTP/1.1 200 OK\r\n";
    assertCutOff(head + "\r\n", Code.TOO_LARGE);
    assertCutOff(head + "Transfer-Encoding: chunked\r\n\r\n40000000\r\n", Code.TOO_LARGE);
    assertCutOff(head + "Content-Length: 1073741824\r\n\r\n", Code.TOO_LARGE);
  }

  @Test
  void takesNoByteOfABodyThatIsDeclaredTooLong() throws Exception {
    Script waiting =
        (request, out, socket) ->
            ScriptedServer.write(
                out, "HTTP/1.1 200 OK\r\nContent-Length: " + (MOST + 1L) + "\r\n\r\n");
    assertCode(waiting, LIMITS, Code.TOO_LARGE);
  }

  @Test
  void takesABodyOfExactlyTheLimit() throws Exception {
    String body = "{\"a\":\"" + "x".repeat(MOST - 8) + "\"}";
    try (ScriptedServer server =
            new ScriptedServer(ScriptedServer.answering("HTTP/1.1 200 OK", body));
        PlatformHttp http = http(server, LIMITS)) {
      assertThat(http.send(ASKED).bodyLength()).isEqualTo(MOST);
    }
  }

  @Test
  void stopsUnpackingABomb() throws Exception {
    byte[] bomb = zipped(new byte[MOST], 1000);
    assertThat(bomb.length).isLessThan(2 * MOST);
    assertCode(
        gzip(bomb),
        new HttpLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(50), 8 << 20, 100),
        Code.TOO_LARGE);
  }

  @Test
  void stopsUnpackingASmallBombByItsRatio() throws Exception {
    byte[] bomb = zipped(new byte[MOST / 2], 1);
    assertCode(gzip(bomb), LIMITS, Code.TOO_LARGE);
    byte[] honest = new byte[MOST / 2];
    new Random(7).nextBytes(honest);
    try (ScriptedServer server = new ScriptedServer(gzip(zipped(honest, 1)));
        PlatformHttp http = http(server, LIMITS)) {
      assertThat(http.send(ASKED).bodyLength()).isEqualTo(MOST / 2);
    }
  }

  @Test
  void tellsBrokenGzipFromOneCutOff() throws Exception {
    byte[] whole = zipped("{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8), 1);
    assertCode(gzip(java.util.Arrays.copyOf(whole, whole.length - 6)), LIMITS, Code.TRUNCATED);
    assertCode(gzip(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}), LIMITS, Code.ENCODING);
  }

  @Test
  void endsABodyThatDrips() throws Exception {
    Script drip =
        (request, out, socket) -> {
          ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
          drip(out);
        };
    assertEnds(drip, Code.TIMEOUT);
  }

  @Test
  void endsAHeadThatDrips() throws Exception {
    Script drip =
        (request, out, socket) -> {
          ScriptedServer.write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
          drip(out);
        };
    assertEnds(drip, Code.TIMEOUT);
  }

  @Test
  void endsWhenNothingComes() throws Exception {
    assertCode((request, out, socket) -> {}, SHORT, Code.TIMEOUT);
  }

  @Test
  void endsAHeadWithoutEnd() throws Exception {
    Script endless =
        (request, out, socket) -> {
          ScriptedServer.write(out, "HTTP/1.1 200 OK\r\n");
          for (long i = 0; i < 100_000_000; i++) {
            ScriptedServer.write(out, "X-" + i + ": " + "a".repeat(1000) + "\r\n");
          }
        };
    try (ScriptedServer server = new ScriptedServer(endless);
        PlatformHttp http = http(server, LIMITS)) {
      assertThatThrownBy(() -> http.send(ASKED))
          .isInstanceOfSatisfying(
              PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(Code.PROTOCOL));
      // Java 17 reads no further then, but leaves the connection to the other side.
      assertThat(server.written()).isLessThan(FAR_MORE);
    }
  }

  @Test
  void tellsABodyThatBreaksOff() throws Exception {
    String[] heads = {
      "Content-Length: 100\r\n\r\n{\"a\":",
      "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"a\":",
      "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n"
    };
    for (String head : heads) {
      Script broken =
          (request, out, socket) -> {
            ScriptedServer.write(out, "HTTP/1.1 200 OK\r\n" + head);
            socket.close();
          };
      assertCode(broken, LIMITS, Code.TRUNCATED);
    }
  }

  @Test
  void tellsWhatIsNoHttp() throws Exception {
    for (String text :
        new String[] {
          "SSH-2.0-OpenSSH_9.2\r\n\r\n",
          "HTTP/1.1 abc OK\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"
        }) {
      Script other =
          (request, out, socket) -> {
            ScriptedServer.write(out, text);
            socket.close();
          };
      try (ScriptedServer server = new ScriptedServer(other);
          PlatformHttp http = http(server, LIMITS)) {
        assertThatThrownBy(() -> http.send(ASKED))
            .isInstanceOf(PlatformHttpException.class)
            .hasMessageNotContaining("SSH")
            .hasMessageNotContaining("abc");
      }
    }
  }

  private static void drip(OutputStream out) throws IOException {
    while (true) {
      ScriptedServer.write(out, "x");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static void assertCutOff(String head, Code code) throws Exception {
    byte[] piece = new byte[1 << 16];
    Script endless =
        (request, out, socket) -> {
          ScriptedServer.write(out, head);
          for (int i = 0; i < 1 << 14; i++) {
            out.write(piece);
          }
        };
    try (ScriptedServer server = new ScriptedServer(endless);
        PlatformHttp http = http(server, LIMITS)) {
      assertThatThrownBy(() -> http.send(ASKED))
          .isInstanceOfSatisfying(
              PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(code));
      Eventually.holds(() -> assertThat(server.hungUp()).isEqualTo(1));
      assertThat(server.written()).isLessThan(FAR_MORE);
    }
  }

  // The server notices that nobody listens any more, which it would not if only the waiting ended.
  private static void assertEnds(Script script, Code code) throws Exception {
    try (ScriptedServer server = new ScriptedServer(script);
        PlatformHttp http = http(server, SHORT)) {
      assertThatThrownBy(() -> http.send(ASKED))
          .isInstanceOfSatisfying(
              PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(code));
      Eventually.holds(() -> assertThat(server.hungUp()).isEqualTo(1));
    }
  }

  private static void assertCode(Script script, HttpLimits limits, Code code) throws Exception {
    try (ScriptedServer server = new ScriptedServer(script);
        PlatformHttp http = http(server, limits)) {
      assertThatThrownBy(() -> http.send(ASKED))
          .isInstanceOfSatisfying(
              PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
  }

  private static Script gzip(byte[] body) {
    return (request, out, socket) -> {
      ScriptedServer.write(
          out,
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
              + body.length
              + "\r\n\r\n");
      out.write(body);
    };
  }

  private static byte[] zipped(byte[] piece, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        zip.write(piece);
      }
    }
    return bytes.toByteArray();
  }

  private static PlatformHttp http(ScriptedServer server, HttpLimits limits) {
    return new PlatformHttp(BaseAddress.of(server.address(), true), limits, Set.of());
  }
}
