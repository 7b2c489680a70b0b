package org.lantoa.model.topic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, in their order, and which of them were asked for. Values are
 * {@link String}, {@link Long}, {@link Boolean}, {@link JsonObject}, {@link List} of values, {@link
 * #NULL} or {@link #NUMBER}. Objects of a record have a dozen fields, so they are found by looking.
 */
final class JsonObject {
  /** Stands for null. */
  static final Object NULL = new Object();

  /** Stands for a number that is no long. */
  static final Object NUMBER = new Object();

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  /** From so many fields on names are looked up in a set to find the repeated. */
  private static final int MANY = 24;

  private String[] names = new String[12];
  private Object[] values = new Object[12];
  private boolean[] asked = new boolean[12];
  private int size;
  private @Nullable Set<String> all;

  private JsonObject() {}

  /**
   * Parses a text that is one JSON object and nothing else.
   *
   * @return absent if it is well-formed but no object
   * @throws IOException if it is not well-formed, or a field stands twice in one object
   */
  static @Nullable JsonObject parse(byte[] json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken first = parser.nextToken();
      Object root = first == null ? NULL : value(parser, first);
      if (parser.nextToken() != null) {
        throw new IOException("more than one value");
      }
      return root instanceof JsonObject object ? object : null;
    }
  }

  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> passedOver(parser);
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> NULL;
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      default -> throw new IOException("not a value");
    };
  }

  // Numbers that nobody takes are read all the same, so that one of too many digits is no JSON.
  private static Object passedOver(JsonParser parser) throws IOException {
    parser.getNumberValue();
    return NUMBER;
  }

  private static Object integer(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? passedOver(parser)
        : parser.getLongValue();
  }

  private static JsonObject object(JsonParser parser) throws IOException {
    JsonObject object = new JsonObject();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      object.put(name, value(parser, parser.nextToken()));
    }
    return object;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(parser, token));
      token = parser.nextToken();
    }
    return items;
  }

  private void put(String name, Object value) throws IOException {
    if (isKnown(name)) {
      throw new IOException("a field stands twice");
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      asked = Arrays.copyOf(asked, 2 * size);
    }
    names[size] = name;
    values[size++] = value;
  }

  private boolean isKnown(String name) {
    if (size < MANY) {
      return find(name) >= 0;
    }
    if (all == null) {
      all = new HashSet<>(names());
    }
    return !all.add(name);
  }

  private int find(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The names of all fields. */
  List<String> names() {
    return Arrays.asList(names).subList(0, size);
  }

  boolean has(String name) {
    return find(name) >= 0;
  }

  /** The value of a field, which counts as asked for; absent if there is no such field. */
  @Nullable Object take(String name) {
    int at = find(name);
    if (at < 0) {
      return null;
    }
    asked[at] = true;
    return values[at];
  }

  /** The first field that nobody asked for; absent if there is none. */
  @Nullable String unasked() {
    for (int i = 0; i < size; i++) {
      if (!asked[i]) {
        return names[i];
      }
    }
    return null;
  }
}
