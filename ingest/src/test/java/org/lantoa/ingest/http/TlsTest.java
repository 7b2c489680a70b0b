package org.lantoa.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.http.PlatformHttpException.Code;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.testing.ScriptedServer;

/** Encryption, with a certificate that the JDK's own tool makes for this run. */
@Timeout(60)
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final PlatformRequest ASKED =
      PlatformRequest.get("/v26.0/1").withSecret("access_token", new Secret("CanaryToken"));

  @TempDir static Path folder;
  private static SSLContext ofServer;

  @BeforeAll
  static void makesACertificate() throws Exception {
    ofServer = context("localhost");
  }

  @Test
  void speaksToAServerWhoseCertificateIsTrusted() throws Exception {
    try (ScriptedServer server = encrypted(ofServer);
        PlatformHttp http = http("https://localhost:" + server.port(), ofServer)) {
      assertThat(http.send(ASKED).status()).isEqualTo(200);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void tellsNothingToAServerWhoseCertificateIsNotTrusted() throws Exception {
    try (ScriptedServer server = encrypted(ofServer);
        PlatformHttp http =
            new PlatformHttp(
                BaseAddress.of("https://localhost:" + server.port(), false),
                HttpLimits.DEFAULT,
                Set.of())) {
      assertTls(http);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void tellsNothingToAServerOfAnotherName() throws Exception {
    SSLContext other = context("elsewhere.example");
    try (ScriptedServer server = encrypted(other);
        PlatformHttp http = http("https://localhost:" + server.port(), other)) {
      assertTls(http);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void tellsNothingToAServerThatSpeaksNoTls() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(
                (request, out, socket) -> {
                  ScriptedServer.answering("HTTP/1.1 400 Bad", "{}").answer(request, out, socket);
                  socket.close();
                });
        PlatformHttp http = http("https://localhost:" + server.port(), ofServer)) {
      assertThatThrownBy(() -> http.send(ASKED)).isInstanceOf(PlatformHttpException.class);
      assertThat(String.join("", server.requests())).doesNotContain("CanaryToken");
    }
  }

  private static ScriptedServer encrypted(SSLContext context) throws Exception {
    return new ScriptedServer(
        context.getServerSocketFactory(), ScriptedServer.answering("HTTP/1.1 200 OK", "{}"));
  }

  private static PlatformHttp http(String address, SSLContext trusting) {
    return new PlatformHttp(BaseAddress.of(address, false), HttpLimits.DEFAULT, Set.of(), trusting);
  }

  private static void assertTls(PlatformHttp http) {
    assertThatThrownBy(() -> http.send(ASKED))
        .isInstanceOfSatisfying(
            PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(Code.TLS))
        .hasMessageContaining("certificate")
        .hasMessageNotContaining("CanaryToken");
  }

  private static SSLContext context(String host) throws Exception {
    Path store = folder.resolve(host + ".p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(host + ".txt").toFile())
            .start();
    assertThat(tool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, PASSWORD);
    trust.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
