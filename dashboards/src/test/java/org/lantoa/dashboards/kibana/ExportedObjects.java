package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The committed export, read as Kibana would: line by line, strings of JSON parsed. */
final class ExportedObjects {
  static final Path FILE = Path.of("kibana", "lantoa.ndjson");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExportedObjects() {}

  static List<JsonNode> committed() {
    try {
      return Files.readAllLines(FILE).stream().map(ExportedObjects::json).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<JsonNode> ofType(String type) {
    return committed().stream().filter(o -> o.path("type").asText().equals(type)).toList();
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("not JSON: " + text, malformed);
    }
  }

  /** The panels of the only dashboard. */
  static List<JsonNode> panels() {
    return list(json(ofType("dashboard").get(0).at("/attributes/panelsJSON").textValue()));
  }

  /** Those panels that are drawn by Lens. */
  static Stream<JsonNode> charts() {
    return panels().stream().filter(panel -> panel.path("type").asText().equals("lens"));
  }

  static JsonNode state(JsonNode chart) {
    return chart.at("/embeddableConfig/attributes/state");
  }

  static JsonNode layer(JsonNode chart) {
    return state(chart).at("/datasourceStates/formBased/layers/main");
  }

  /** The alias that a chart reads; the id of a data view is its alias. */
  static String alias(JsonNode chart) {
    return chart.at("/embeddableConfig/attributes/references/0/id").textValue();
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  static List<String> texts(JsonNode array) {
    return list(array).stream().map(JsonNode::textValue).toList();
  }
}
