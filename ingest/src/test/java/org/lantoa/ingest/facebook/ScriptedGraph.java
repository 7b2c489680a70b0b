package org.lantoa.ingest.facebook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.lantoa.ingest.testing.ScriptedServer;

/** A Graph API that answers what a test says. */
final class ScriptedGraph implements AutoCloseable {
  /** What it was asked. */
  record Asked(String path, Map<String, String> query) {
    String value(String name) {
      return query.getOrDefault(name, "");
    }
  }

  /** What it answers. */
  record Answer(int status, String headers, String body) {
    static Answer of(String body) {
      return new Answer(200, "", body);
    }

    static Answer of(int status, String body) {
      return new Answer(status, "", body);
    }

    /** An error in the platform's words, with a person's name where real ones have it. */
    static Answer error(int status, int code, int subcode) {
      return of(
          status,
          String.format(
              Locale.ROOT,
              """
          {"error":{"message":"(#%d) Canary","type":"OAuthException","code":%d,
          "error_subcode":%d,"error_user_title":"Xin chào Canary","error_user_msg":"Canary",
          "fbtrace_id":"Canary"}}""",
              code,
              code,
              subcode));
    }

    Answer with(String name, String value) {
      return new Answer(status, headers + name + ": " + value + "\r\n", body);
    }
  }

  private final ScriptedServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Deque<Answer> first = new ArrayDeque<>();
  private volatile Function<Asked, Answer> then;

  ScriptedGraph(Function<Asked, Answer> then) throws IOException {
    this.then = then;
    this.server = new ScriptedServer((request, out, socket) -> answer(request, out));
  }

  /** Answers these first, one each, whatever is asked. */
  synchronized void first(Answer... answers) {
    first.addAll(List.of(answers));
  }

  /** Answers so from now on. */
  void then(Function<Asked, Answer> next) {
    then = next;
  }

  String address() {
    return server.address();
  }

  List<Asked> asked() {
    return asked;
  }

  private synchronized Answer next(Asked question) {
    Answer due = first.poll();
    return due == null ? then.apply(question) : due;
  }

  private void answer(String request, OutputStream out) throws IOException {
    URI uri = URI.create(request.split(" ", 3)[1]);
    Map<String, String> query = new TreeMap<>();
    for (String pair : uri.getRawQuery().split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    Asked question = new Asked(uri.getPath(), query);
    asked.add(question);
    Answer answer = next(question);
    byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
    ScriptedServer.write(
        out,
        "HTTP/1.1 "
            + answer.status
            + " -\r\nContent-Length: "
            + body.length
            + "\r\n"
            + answer.headers
            + "\r\n");
    out.write(body);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
