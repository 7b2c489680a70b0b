package org.lantoa.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes indices beside those of the archive, with the same months, settings and fields; where it is
 * asked for, the text has Elasticsearch's analyzer {@code standard} instead of ours and nothing
 * else.
 */
final class LikeOurs {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LikeOurs() {}

  static void create(
      SearchServer search, String pattern, String from, String to, boolean isStandard)
      throws IOException {
    for (Map.Entry<String, JsonNode> index : search.get(pattern).properties()) {
      ObjectNode mappings = index.getValue().path("mappings").deepCopy();
      if (isStandard) {
        ((ObjectNode) mappings.path("properties"))
            .putObject("text")
            .put("type", "text")
            .put("analyzer", "standard");
      }
      ObjectNode body = MAPPER.createObjectNode();
      body.set("mappings", mappings);
      JsonNode settings = index.getValue().at("/settings/index");
      ObjectNode own = body.putObject("settings");
      own.put("number_of_shards", settings.path("number_of_shards").asText("1"));
      own.put("number_of_replicas", settings.path("number_of_replicas").asText("0"));
      own.put("refresh_interval", settings.path("refresh_interval").asText("1s"));
      search.put(index.getKey().replace(from, to), body);
    }
  }

  /** Deletes indices, each by its name, as the server demands it. */
  static void remove(SearchServer search, String pattern) throws IOException {
    List<String> names = new ArrayList<>();
    search.get(pattern).fieldNames().forEachRemaining(names::add);
    search.delete(String.join(",", names), "");
  }

  /** The bytes of some indices once each is one segment. */
  static long bytes(SearchServer search, String pattern) throws IOException {
    search.post(pattern + "/_forcemerge?max_num_segments=1", "");
    search.post(pattern + "/_refresh", "");
    return search.get(pattern + "/_stats/store").at("/_all/primaries/store/size_in_bytes").asLong();
  }
}
