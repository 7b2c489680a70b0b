package org.lantoa.dashboards.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.dashboards.testing.TestingAccounts;
import org.lantoa.dashboards.testing.TestingFigures;
import org.lantoa.dashboards.testing.TestingProvince;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.connection.ElasticsearchConnection;

/** The page of the testing province, and a browser without scripts. */
final class TestingSite implements AutoCloseable {
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  private final WebServer server;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private TestingSite(WebServer server) {
    this.server = server;
  }

  static TestingSite start() {
    return start(TestingFigures.ofProvince());
  }

  static TestingSite start(FigureSource figures) {
    WebSettings settings =
        WebSettings.of(0, URI.create("http://127.0.0.1:9/"))
            .clock(InstantSource.fixed(TestingProvince.NOW));
    return new TestingSite(
        WebServer.start(settings, new TestingAccounts(), who -> figures, () -> {}));
  }

  /** The page on a real Elasticsearch, or where none is. */
  static TestingSite on(URI elasticsearch) {
    return new TestingSite(
        WebServer.start(
            WebSettings.of(0, elasticsearch).clock(InstantSource.fixed(TestingProvince.NOW))));
  }

  /** A page whose accounts answer while the archive does not. */
  static TestingSite withoutArchive() {
    ElasticsearchConnection nowhere =
        ElasticsearchConnection.open(URI.create("http://127.0.0.1:9"));
    WebSettings settings = WebSettings.of(0, URI.create("http://127.0.0.1:9/"));
    return new TestingSite(
        WebServer.start(
            settings,
            new TestingAccounts(),
            who -> FigureSource.of(new Archive(nowhere.anonymous())),
            nowhere));
  }

  /** The body of an address, whatever its status. */
  static String read(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  URI address() {
    return server.address();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> signIn(String user, String password) {
    String form = formOf(get("/sign-in"));
    return post("/sign-in", Map.of("form", form, "user", user, "password", password));
  }

  static String formOf(HttpResponse<String> page) {
    Matcher found = FORM.matcher(page.body());
    if (!found.find()) {
      throw new AssertionError("no form in " + page.body());
    }
    return found.group(1);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
