package org.lantoa.model.topic;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and remembers which were read, so that the rest is refused.
 */
final class FieldReader {
  /** A field that is not as the contract says. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String problem;

    Refusal(String field, String problem) {
      super(field + ": " + problem);
      this.field = field;
      this.problem = problem;
    }

    String field() {
      return field;
    }

    String problem() {
      return problem;
    }
  }

  private final String prefix;
  private final JsonObject object;

  private FieldReader(String prefix, JsonObject object) {
    this.prefix = prefix;
    this.object = object;
  }

  static FieldReader parse(byte[] json) {
    JsonObject root;
    try {
      root = JsonObject.parse(json);
    } catch (IOException malformed) {
      // Jackson's message may quote the input: foreign bytes must not travel on.
      throw new Refusal("", "not well-formed JSON, or a field stands twice");
    }
    if (root == null) {
      throw new Refusal("", "not a JSON object");
    }
    return new FieldReader("", root);
  }

  void refuseUnread() {
    String name = object.unasked();
    if (name != null) {
      throw new Refusal(prefix + name, "is not part of this record");
    }
  }

  Set<String> names() {
    return new HashSet<>(object.names());
  }

  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) {
    if (required(name) instanceof String text) {
      return text;
    }
    throw refusal(name, "must be a text");
  }

  @Nullable String textOrNull(String name) {
    return requiredOrNull(name) == null ? null : text(name);
  }

  boolean flag(String name) {
    if (required(name) instanceof Boolean flag) {
      return flag;
    }
    throw refusal(name, "must be true or false");
  }

  long integer(String name) {
    if (required(name) instanceof Long number) {
      return number;
    }
    throw refusal(name, "must be a whole number");
  }

  int number(String name, int least, int most) {
    long value = integer(name);
    if (value < least || value > most) {
      throw refusal(name, "must be from " + least + " to " + most);
    }
    return (int) value;
  }

  boolean isNull(String name) {
    return requiredOrNull(name) == null;
  }

  Instant instant(String name) {
    String text = text(name);
    try {
      if (!text.endsWith("Z")) {
        throw refusal(name, "must be an instant in UTC such as 2026-01-31T00:00:00Z");
      }
      Instant instant = Instants.parse(text);
      Instants.requireMillis(name, instant);
      return instant;
    } catch (DateTimeParseException malformed) {
      throw refusal(name, "must be an instant in UTC such as 2026-01-31T00:00:00Z");
    } catch (IllegalArgumentException tooFine) {
      throw refusal(name, "must not be finer than a millisecond");
    }
  }

  @Nullable Instant instantOrNull(String name) {
    return requiredOrNull(name) == null ? null : instant(name);
  }

  @Nullable LocalDate dateOrNull(String name) {
    if (requiredOrNull(name) == null) {
      return null;
    }
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException malformed) {
      throw refusal(name, "must be a date such as 2026-01-31");
    }
  }

  /** A text turned into a value; what the function refuses is refused here, by the field's name. */
  <T> T parsed(String name, Function<String, T> function) {
    String text = text(name);
    return constructed(name, () -> function.apply(text));
  }

  <T> T named(String name, Function<String, Optional<T>> lookup) {
    return lookup.apply(text(name)).orElseThrow(() -> refusal(name, "is not a known name"));
  }

  FieldReader object(String name) {
    if (required(name) instanceof JsonObject nested) {
      return new FieldReader(prefix + name + '.', nested);
    }
    throw refusal(name, "must be an object");
  }

  /** A nested object, read whole: fields that the function leaves unread are refused. */
  <T> T object(String name, Function<FieldReader, T> function) {
    FieldReader nested = object(name);
    T value = function.apply(nested);
    nested.refuseUnread();
    return value;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object item : array(name)) {
      if (!(item instanceof String text)) {
        throw refusal(name, "must be a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  <T> List<T> objects(String name, Function<FieldReader, T> function) {
    List<T> values = new ArrayList<>();
    for (Object item : array(name)) {
      if (!(item instanceof JsonObject ofList)) {
        throw refusal(name, "must be a list of objects");
      }
      FieldReader nested = new FieldReader(prefix + name + '[' + values.size() + "].", ofList);
      values.add(function.apply(nested));
      nested.refuseUnread();
    }
    return values;
  }

  /** Constructs a record; what its constructor refuses is refused here. */
  <T> T constructed(String name, java.util.function.Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (IllegalArgumentException | java.time.DateTimeException refused) {
      String message = refused.getMessage();
      throw refusal(name, message == null ? "is refused" : message);
    }
  }

  Refusal refusal(String name, String problem) {
    String field = prefix + name;
    return new Refusal(
        field.endsWith(".") ? field.substring(0, field.length() - 1) : field, problem);
  }

  private List<?> array(String name) {
    if (required(name) instanceof List<?> items) {
      return items;
    }
    throw refusal(name, "must be a list");
  }

  private Object required(String name) {
    Object value = requiredOrNull(name);
    if (value == null) {
      throw refusal(name, "must not be null");
    }
    return value;
  }

  private @Nullable Object requiredOrNull(String name) {
    Object value = object.take(name);
    if (value == null) {
      throw refusal(name, "is missing");
    }
    return value == JsonObject.NULL ? null : value;
  }
}
