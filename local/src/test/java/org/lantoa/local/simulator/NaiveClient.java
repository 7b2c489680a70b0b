package org.lantoa.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.model.SourceKey;

/** Asks as plainly as can be, and trusts every answer. */
final class NaiveClient {
  static final String COUNTS =
      "id,message,created_time,updated_time,permalink_url,status_type,shares,"
          + "comments.filter(stream).limit(0).summary(true),"
          + "reactions.limit(0).summary(total_count),"
          + "reactions.type(LIKE).limit(0).summary(total_count).as(like),"
          + "reactions.type(LOVE).limit(0).summary(total_count).as(love)";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PlatformSimulator simulator;
  private final HttpClient client = HttpClient.newHttpClient();

  NaiveClient(PlatformSimulator simulator) {
    this.simulator = simulator;
  }

  /** A Graph request with the page's own token. */
  HttpResponse<String> graph(SourceKey page, String path, String... parameters) {
    StringBuilder address = new StringBuilder(simulator.graph() + "/v26.0/" + path);
    address.append("?access_token=").append(encoded(simulator.token(page)));
    for (int i = 0; i < parameters.length; i += 2) {
      address.append('&').append(parameters[i]).append('=').append(encoded(parameters[i + 1]));
    }
    return get(address.toString());
  }

  /** All posts that the listing shows, read to its end. */
  List<JsonNode> listed(SourceKey page, int limit) {
    List<JsonNode> posts = new ArrayList<>();
    String after = "";
    for (int pages = 0; pages < 200; pages++) {
      List<String> parameters =
          new ArrayList<>(List.of("limit", Integer.toString(limit), "fields", COUNTS));
      if (!after.isEmpty()) {
        parameters.addAll(List.of("after", after));
      }
      JsonNode answer =
          json(
              graph(page, page.sourceId() + "/published_posts", parameters.toArray(String[]::new)));
      answer.get("data").forEach(posts::add);
      if (!answer.path("paging").has("next")) {
        return posts;
      }
      after = answer.get("paging").get("cursors").get("after").asText();
    }
    throw new AssertionError("the listing does not end");
  }

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  /** A good answer's body. */
  static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return parsed(response);
  }

  static JsonNode parsed(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(noJson);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
