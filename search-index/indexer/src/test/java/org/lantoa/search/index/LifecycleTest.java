package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.Generation;
import org.lantoa.search.connection.ElasticsearchConnection;

/** What is asked of a cluster that has lifecycle management, and of one that has none. */
final class LifecycleTest {
  /** What a server says that lacks the module. */
  private static final String UNKNOWN =
      "{\"error\":\"no handler found for uri [/_ilm/status] and method [GET]\"}";

  private final Map<String, String> asked = new ConcurrentHashMap<>();
  private HttpServer server;
  private ElasticsearchConnection connection;
  private volatile boolean hasLifecycle = true;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    connection =
        ElasticsearchConnection.open(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() throws IOException {
    connection.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean isUnknown = path.startsWith("/_ilm") && !hasLifecycle;
    String body = isUnknown ? UNKNOWN : "{\"acknowledged\":true,\"operation_mode\":\"RUNNING\"}";
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(isUnknown ? 400 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private JsonNode asked(String path) throws IOException {
    return new ObjectMapper().readTree(asked.get(path));
  }

  @Test
  void monthlyIndicesGetAPolicyThatNeitherClosesNorDeletes() throws Exception {
    Indices.POSTS.installTemplate(connection.anonymous(), Generation.FIRST, 2, true);
    JsonNode phases = asked("/_ilm/policy/lantoa-monthly").path("policy").path("phases");
    assertThat(phases.fieldNames()).toIterable().containsExactlyInAnyOrder("hot", "warm");
    assertThat(phases.path("warm").path("min_age").asText()).isEqualTo("90d");
    for (JsonNode phase : phases) {
      assertThat(phase.path("actions").fieldNames()).toIterable().containsExactly("set_priority");
    }
    JsonNode template = asked("/_index_template/lantoa-posts-g1-r2");
    assertThat(template.findValue("lifecycle").path("name").asText()).isEqualTo("lantoa-monthly");
    assertThat(template.path("priority").asLong()).isEqualTo(101);
    assertThat(template.path("index_patterns").toString()).contains("lantoa-posts-g1-r2-*");
  }

  @Test
  void indicesThatAreOnlyOneGrowWithoutAPolicy() throws Exception {
    Indices.TOTALS.installTemplate(connection.anonymous(), Generation.FIRST, 1, true);
    assertThat(asked).containsOnlyKeys("/_index_template/lantoa-totals-g1");
    assertThat(asked("/_index_template/lantoa-totals-g1").findValue("lifecycle")).isNull();
  }

  @Test
  void whereThereIsNoLifecycleNothingIsAskedOfIt() throws Exception {
    hasLifecycle = false;
    Indices.POSTS.installTemplate(connection.anonymous(), Generation.FIRST, 1, true);
    assertThat(asked).doesNotContainKey("/_ilm/policy/lantoa-monthly");
    assertThat(asked("/_index_template/lantoa-posts-g1").findValue("lifecycle")).isNull();
  }
}
