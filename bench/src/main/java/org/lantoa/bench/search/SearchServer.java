package org.lantoa.bench.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;

/** A real Elasticsearch of this run's own, asked as the archive does and by plain HTTP. */
public final class SearchServer implements AutoCloseable {
  private static final String USER = "bench";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ElasticsearchServer server;
  private final ElasticsearchConnection connection;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String password;

  private SearchServer(
      ElasticsearchServer server, ElasticsearchConnection connection, String password) {
    this.server = server;
    this.connection = connection;
    this.password = password;
  }

  /** Starts one on a folder. */
  public static SearchServer start(Path folder) {
    String password = new BigInteger(160, new SecureRandom()).toString(36) + "bench";
    ElasticsearchServer server =
        ElasticsearchServer.start(
            ElasticsearchSettings.inFolder(folder).account(USER, password, "superuser"));
    return new SearchServer(server, ElasticsearchConnection.open(server.address()), password);
  }

  /** What the archive and the indexer ask with. */
  public ElasticsearchClient client() {
    return connection.signedInAs(USER, password);
  }

  JsonNode get(String path) throws IOException {
    return send("GET", path, BodyPublishers.noBody());
  }

  JsonNode put(String path, JsonNode body) throws IOException {
    return send("PUT", path, BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
  }

  /** Posts a body to a path; refuses an answer that is no success. */
  public JsonNode post(String path, String body) throws IOException {
    return send("POST", path, BodyPublishers.ofString(body));
  }

  JsonNode bulk(byte[] lines) throws IOException {
    return send("POST", "_bulk?filter_path=errors", BodyPublishers.ofByteArray(lines));
  }

  void delete(String path, String body) throws IOException {
    send("DELETE", path, BodyPublishers.ofString(body));
  }

  private JsonNode send(String method, String path, BodyPublisher body) throws IOException {
    String account =
        Base64.getEncoder()
            .encodeToString((USER + ':' + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "/" + path))
            .header("Authorization", "Basic " + account)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() >= 300) {
        throw new IOException(
            method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
      }
      return MAPPER.readTree(answer.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
    server.close();
  }
}
