package org.lantoa.local.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Brings answers to the client, whole or as a fault has it. */
@SuppressForbidden("the HTTP server of module jdk.httpserver is a documented part of every JDK")
public final class Delivery {
  private static final String HTML =
      "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>"
          + Canaries.PERSON
          + "</h1></body></html>\n";
  private static final long HUGE = 1L << 30;
  private static final String JSON = "application/json; charset=UTF-8";

  private final Duration slowByte;
  private final URI elsewhere;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A way of delivery.
   *
   * @param slowByte how long each byte of a slow body takes, in real time
   * @param elsewhere where redirects lead
   */
  public Delivery(Duration slowByte, URI elsewhere) {
    this.slowByte = slowByte;
    this.elsewhere = elsewhere;
  }

  /** Lets go of all slow bodies. */
  public void close() {
    closed.countDown();
  }

  /**
   * Delivers an answer.
   *
   * @throws IOException if the client does not take it
   */
  public void deliver(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    JsonNode json = answer.body();
    if (answer.status() == 200 && answer.delivery().isPresent()) {
      Spoiling.spoil(json, answer.delivery().get());
    }
    byte[] body =
        json.isMissingNode() ? new byte[0] : json.toString().getBytes(StandardCharsets.UTF_8);
    if (answer.delivery().isEmpty()) {
      whole(exchange, answer.status(), JSON, body);
      return;
    }
    switch (answer.delivery().get()) {
      case HTML_502 -> whole(exchange, 502, "text/html", HTML.getBytes(StandardCharsets.UTF_8));
      case HTML_200 -> whole(exchange, 200, "text/html", HTML.getBytes(StandardCharsets.UTF_8));
      case EMPTY_503 -> whole(exchange, 503, "text/plain", new byte[0]);
      case EMPTY_BODY -> whole(exchange, 200, JSON, new byte[0]);
      case TRUNCATED_JSON -> whole(exchange, 200, JSON, firstHalf(body));
      case BODY_CUT -> cut(exchange, body);
      case CONNECTION_DROPPED -> exchange.close();
      case SLOW_BODY -> slowly(exchange, answer.status(), body);
      case HUGE_ANSWER -> huge(exchange);
      case GZIP_BOMB -> bomb(exchange);
      case REDIRECT -> redirect(exchange);
      default -> whole(exchange, answer.status(), JSON, body);
    }
  }

  private static byte[] firstHalf(byte[] body) {
    return Arrays.copyOf(body, Math.max(1, body.length / 2));
  }

  private static void whole(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void cut(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(200, body.length + 1L);
    exchange.getResponseBody().write(firstHalf(body));
    exchange.getResponseBody().flush();
    // Fewer bytes than were promised: the server ends the connection.
    exchange.close();
  }

  private void slowly(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      for (byte one : body) {
        out.write(one);
        out.flush();
        if (closed.await(slowByte.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void huge(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write("{\"data\":[".getBytes(StandardCharsets.UTF_8));
      pour(out, "{\"id\":\"1_2\",\"message\":\"" + "x".repeat(60_000) + "\"},");
      out.write("{}]}".getBytes(StandardCharsets.UTF_8));
    }
  }

  private void bomb(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
      out.write("{\"data\":[".getBytes(StandardCharsets.UTF_8));
      pour(out, " ".repeat(60_000));
      out.write("]}".getBytes(StandardCharsets.UTF_8));
    }
  }

  private void pour(OutputStream out, String piece) throws IOException {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    for (long written = 0; written < HUGE && closed.getCount() > 0; written += bytes.length) {
      out.write(bytes);
    }
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", elsewhere.toString());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }
}
