package org.lantoa.model.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one JSON object, in the order of the calls. */
final class FieldWriter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode node;

  private FieldWriter(ObjectNode node) {
    this.node = node;
  }

  static FieldWriter object() {
    return new FieldWriter(JsonNodeFactory.instance.objectNode());
  }

  void text(String name, @Nullable Object value) {
    node.put(name, value == null ? null : value.toString());
  }

  void number(String name, long value) {
    node.put(name, value);
  }

  void nothing(String name) {
    node.putNull(name);
  }

  void flag(String name, boolean value) {
    node.put(name, value);
  }

  FieldWriter object(String name) {
    return new FieldWriter(node.putObject(name));
  }

  void texts(String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }

  <T> void objects(String name, List<T> values, BiConsumer<T, FieldWriter> writer) {
    ArrayNode array = node.putArray(name);
    values.forEach(value -> writer.accept(value, new FieldWriter(array.addObject())));
  }

  byte[] toBytes() {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values did not serialize", impossible);
    }
  }
}
