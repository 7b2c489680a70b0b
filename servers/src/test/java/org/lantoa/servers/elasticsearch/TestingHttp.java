package org.lantoa.servers.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks a server as one account; answers are status codes. */
public record TestingHttp(URI address, String user, String password) {
  public int get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve(path)).GET());
  }

  public int put(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return HttpClient.newHttpClient()
        .send(
            request
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
