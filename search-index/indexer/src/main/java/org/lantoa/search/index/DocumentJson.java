package org.lantoa.search.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;

/**
 * The JSON of a document: the topic's JSON without its versions and without nulls (absent is how an
 * index says unknown), plus fields derived for filtering.
 */
final class DocumentJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode node;

  private DocumentJson(ObjectNode node) {
    this.node = node;
  }

  /** Starts from the JSON of a record that its codec has accepted. */
  static DocumentJson ofRecord(byte[] json) {
    try {
      ObjectNode node = (ObjectNode) MAPPER.readTree(json);
      node.remove(List.of("v", "version", "type"));
      dropNulls(node);
      return new DocumentJson(node);
    } catch (IOException impossible) {
      throw new UncheckedIOException("the codec accepted JSON that does not parse", impossible);
    }
  }

  /** Puts a whole record under one field. */
  static DocumentJson wrapping(String field, byte[] json) {
    try {
      ObjectNode node = MAPPER.createObjectNode();
      node.set(field, MAPPER.readTree(json));
      return new DocumentJson(node);
    } catch (IOException impossible) {
      throw new UncheckedIOException("the codec accepted JSON that does not parse", impossible);
    }
  }

  DocumentJson text(String field, String value) {
    node.put(field, value);
    return this;
  }

  DocumentJson flag(String field, boolean value) {
    node.put(field, value);
    return this;
  }

  DocumentJson texts(String field, Iterable<String> values) {
    ArrayNode array = node.putArray(field);
    values.forEach(array::add);
    return this;
  }

  /** The source and the platform of a post. */
  DocumentJson post(PostKey post) {
    return text("source", post.source().text()).text("platform", post.platform().wireName());
  }

  /** The platform of a source that the record names itself. */
  DocumentJson platformOf(SourceKey source) {
    return text("platform", source.platform().wireName());
  }

  /** The unit that published, and everything that a post counts in. */
  DocumentJson placed(List<String> path, List<Scope> scopes) {
    if (!path.isEmpty()) {
      text("unit", path.get(0));
    }
    return texts("scopes", scopes.stream().map(Scope::text).toList());
  }

  /** The main measures that are unknown, by name. */
  DocumentJson unknown(Counts counts) {
    return texts(
        "unknown",
        Measure.main().stream()
            .filter(measure -> !counts.isKnown(measure))
            .map(Measure::wireName)
            .toList());
  }

  /** What a scope is a total of, field by field. */
  DocumentJson scope(Scope scope) {
    text("scopeKind", scope.kind().wireName());
    scope.unit().ifPresent(unit -> text("unit", unit));
    scope.campaign().ifPresent(campaign -> text("campaign", campaign));
    scope
        .source()
        .ifPresent(
            source -> text("source", source.text()).text("platform", source.platform().wireName()));
    return this;
  }

  byte[] toBytes() {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("a tree of plain values did not serialize", impossible);
    }
  }

  private static void dropNulls(ObjectNode node) {
    node.removeIf(JsonNode::isNull);
    for (JsonNode value : node) {
      if (value instanceof ObjectNode nested) {
        dropNulls(nested);
      }
    }
  }
}
