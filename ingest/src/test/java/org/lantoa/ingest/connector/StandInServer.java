package org.lantoa.ingest.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server on loopback that answers by a script and remembers what it was asked. */
public final class StandInServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final List<Asked> asked = new ArrayList<>();
  private volatile Function<Asked, Answer> script;

  /**
   * One request.
   *
   * @param method such as {@code GET}
   * @param path without the query
   * @param query its parameters, decoded
   * @param headers by name in small letters, the first value of each
   * @param body as text
   */
  public record Asked(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {}

  /** Starts a server that answers by a script. */
  public StandInServer(Function<Asked, Answer> script) throws IOException {
    this.script = script;
    this.threads = Executors.newCachedThreadPool();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers by another script from now on. */
  public void follow(Function<Asked, Answer> next) {
    script = next;
  }

  /** All requests so far, in the order in which they came. */
  public List<Asked> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      Asked request =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              parameters(exchange.getRequestURI()),
              headers(exchange),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      synchronized (asked) {
        asked.add(request);
      }
      script.apply(request).send(exchange);
    } catch (IOException gone) {
      // The client hung up, as some tests want it to.
      exchange.close();
    }
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> values = new LinkedHashMap<>();
    String query = uri.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> values = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, all) -> values.put(name.toLowerCase(Locale.ROOT), all.get(0)));
    return values;
  }

  @Override
  public void close() {
    // Interrupts answers that would never end.
    threads.shutdownNow();
    server.stop(0);
  }
}
