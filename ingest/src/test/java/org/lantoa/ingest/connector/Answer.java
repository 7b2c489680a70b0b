package org.lantoa.ingest.connector;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** What {@link StandInServer} sends back. */
@FunctionalInterface
public interface Answer {
  /** Sends it. */
  void send(HttpExchange exchange) throws IOException;

  /** JSON with status 200. */
  static Answer json(String body) {
    return of(200, "application/json; charset=UTF-8", body);
  }

  /** A body with a status. */
  static Answer of(int status, String type, String body) {
    return of(status, type, Map.of(), body);
  }

  /** A body with a status and headers. */
  static Answer of(int status, String type, Map<String, String> headers, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  /** The first half of a body, sent as if it were whole. */
  static Answer halfOf(String body) {
    return json(body.substring(0, body.length() / 2));
  }

  /** The first half of a body, then the connection ends though the whole was announced. */
  static Answer cutOff(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
      throw new IOException("cut off on purpose");
    };
  }

  /** No answer: the connection ends. */
  static Answer hangUp() {
    return HttpExchange::close;
  }

  /** JSON that begins well and goes on for a gigabyte. */
  static Answer gigabyte(String beginning) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      fill(exchange.getResponseBody(), beginning, 1024);
    };
  }

  /** JSON that begins well and goes on for 64 megabytes, compressed a thousandfold. */
  static Answer gzipBomb(String beginning) {
    return exchange -> {
      ByteArrayOutputStream bomb = new ByteArrayOutputStream();
      try (OutputStream packed = new GZIPOutputStream(bomb)) {
        fill(packed, beginning, 64);
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, bomb.size());
      bomb.writeTo(exchange.getResponseBody());
    };
  }

  private static void fill(OutputStream out, String beginning, int megabytes) throws IOException {
    out.write(beginning.getBytes(StandardCharsets.UTF_8));
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    for (int megabyte = 0; megabyte < megabytes; megabyte++) {
      out.write(blanks);
    }
  }

  /** One byte of a body every tenth of a second, until the client or the server gives up. */
  static Answer drip(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      for (byte next : bytes) {
        exchange.getResponseBody().write(next);
        exchange.getResponseBody().flush();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        if (Thread.currentThread().isInterrupted()) {
          throw new IOException("the server closes");
        }
      }
    };
  }

  /** Nothing at all, until the server closes. */
  static Answer silence() {
    return exchange -> {
      while (!Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60));
      }
      throw new IOException("the server closes");
    };
  }
}
