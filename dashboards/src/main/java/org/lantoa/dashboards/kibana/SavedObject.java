package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One line of the export.
 *
 * @param kind what it is
 * @param id stable, so that importing again replaces
 * @param attributes as Kibana stores them
 * @param references the objects that the attributes name
 */
record SavedObject(Kind kind, String id, ObjectNode attributes, List<Reference> references) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Copies the list. */
  SavedObject {
    references = List.copyOf(references);
  }

  /**
   * The types written here, each with the oldest version whose form it has: Kibana takes the same
   * or an older version and migrates it, and refuses a newer one.
   */
  enum Kind {
    DATA_VIEW("index-pattern", "8.0.0"),
    SEARCH("search", "8.0.0"),
    DASHBOARD("dashboard", "10.2.0");

    private final String type;
    private final String version;

    Kind(String type, String version) {
      this.type = type;
      this.version = version;
    }

    String type() {
      return type;
    }
  }

  /**
   * A named link to another object.
   *
   * @param name how the attributes call it
   * @param kind what it leads to
   * @param id the id of that object
   */
  record Reference(String name, Kind kind, String id) {
    void writeTo(ArrayNode references) {
      references.addObject().put("id", id).put("name", name).put("type", kind.type);
    }
  }

  String line() {
    ObjectNode line = object();
    line.set("attributes", attributes);
    line.put("coreMigrationVersion", "8.8.0").put("id", id).put("managed", false);
    references.forEach(reference -> reference.writeTo(line.withArrayProperty("references")));
    line.withArrayProperty("references");
    line.put("type", kind.type).put("typeMigrationVersion", kind.version);
    return text(line) + '\n';
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** JSON as a text, for attributes that hold JSON in a string. */
  static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values did not serialize", impossible);
    }
  }

  /** A search source: a query in Kibana's language and no filters. */
  static ObjectNode searchSource(String kuery) {
    ObjectNode source = object();
    source.putArray("filter");
    source.set("query", query(kuery));
    return source;
  }

  static ObjectNode query(String kuery) {
    return object().put("language", "kuery").put("query", kuery);
  }
}
