package org.lantoa.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes indices beside those of the archive, with the same months, settings and fields; where it is
 * asked for, the text has Elasticsearch's analyzer {@code standard} instead of ours and nothing
 * else.
 */
final class LikeOurs {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LikeOurs() {}

  /**
   * Says how indices are made, which come into being with their first document, as ours do.
   *
   * @param pattern our own indices
   * @param names what the names of the others begin with
   */
  static void prepare(SearchServer search, String pattern, String names, boolean isStandard)
      throws IOException {
    JsonNode ours = search.get(pattern).elements().next();
    ObjectNode mappings = ours.path("mappings").deepCopy();
    if (isStandard) {
      ((ObjectNode) mappings.path("properties"))
          .putObject("text")
          .put("type", "text")
          .put("analyzer", "standard");
    }
    JsonNode settings = ours.at("/settings/index");
    ObjectNode body = MAPPER.createObjectNode().put("priority", 500);
    body.putArray("index_patterns").add(names + '*');
    ObjectNode template = body.putObject("template");
    template.set("mappings", mappings);
    template
        .putObject("settings")
        .put("number_of_shards", settings.path("number_of_shards").asText("1"))
        .put("auto_expand_replicas", settings.path("auto_expand_replicas").asText("0-1"))
        .put("refresh_interval", settings.path("refresh_interval").asText("1s"));
    search.put("_index_template/" + names + "template", body);
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
