package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The place of a hit in its order, as one opaque word. */
final class Cursor {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Cursor() {}

  static String write(List<FieldValue> place) {
    ArrayNode values = MAPPER.createArrayNode();
    for (FieldValue value : place) {
      if (value.isLong()) {
        values.add(value.longValue());
      } else if (value.isDouble()) {
        values.add(value.doubleValue());
      } else {
        values.add(value.stringValue());
      }
    }
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MAPPER.writeValueAsBytes(values));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("plain values did not serialize", impossible);
    }
  }

  /**
   * Reads a place.
   *
   * @param size how many values a place has in this order
   * @throws IllegalArgumentException if it is not such a place
   */
  static List<FieldValue> read(String word, int size) {
    try {
      JsonNode values = MAPPER.readTree(Base64.getUrlDecoder().decode(word));
      List<FieldValue> place = new ArrayList<>();
      if (!values.isArray() || values.size() != size) {
        throw new IllegalArgumentException("another number of values");
      }
      for (JsonNode value : values) {
        place.add(value(value));
      }
      requireOrder(place);
      return place;
    } catch (IOException | IllegalArgumentException foreign) {
      throw new IllegalArgumentException(
          "not the place of a next page; begin the search again", foreign);
    }
  }

  /** Every order ends with a post's key, and before that has scores, times and counts. */
  private static void requireOrder(List<FieldValue> place) {
    for (int i = 0; i < place.size(); i++) {
      if (place.get(i).isString() != (i == place.size() - 1)) {
        throw new IllegalArgumentException("not the values of an order");
      }
    }
  }

  private static FieldValue value(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return FieldValue.of(value.longValue());
    }
    if (value.isNumber()) {
      return FieldValue.of(value.doubleValue());
    }
    if (value.isTextual()) {
      return FieldValue.of(value.textValue());
    }
    throw new IllegalArgumentException("neither a number nor a text");
  }
}
