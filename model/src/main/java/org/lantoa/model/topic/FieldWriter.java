package org.lantoa.model.topic;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of one JSON object, in the order of the calls. A nested object is written
 * before the next field of its own is: once that has begun, it takes no more.
 */
final class FieldWriter {
  private final JsonBuffer json;
  private final @Nullable FieldWriter parent;
  private @Nullable FieldWriter open;
  private boolean empty = true;
  private boolean ended;

  private FieldWriter(JsonBuffer json, @Nullable FieldWriter parent) {
    this.json = json;
    this.parent = parent;
    json.sign('{');
  }

  static FieldWriter object() {
    return new FieldWriter(new JsonBuffer(), null);
  }

  void text(String name, @Nullable Object value) {
    field(name);
    if (value == null) {
      json.ascii("null");
    } else if (value instanceof Instant instant) {
      json.instant(instant);
    } else {
      json.text(value.toString());
    }
  }

  void number(String name, long value) {
    field(name);
    json.number(value);
  }

  void nothing(String name) {
    field(name);
    json.ascii("null");
  }

  void flag(String name, boolean value) {
    field(name);
    json.ascii(value ? "true" : "false");
  }

  FieldWriter object(String name) {
    field(name);
    open = new FieldWriter(json, this);
    return open;
  }

  void texts(String name, List<String> values) {
    field(name);
    json.sign('[');
    boolean first = true;
    for (String value : values) {
      if (!first) {
        json.sign(',');
      }
      json.text(value);
      first = false;
    }
    json.sign(']');
  }

  <T> void objects(String name, List<T> values, BiConsumer<T, FieldWriter> writer) {
    field(name);
    json.sign('[');
    boolean first = true;
    for (T value : values) {
      if (!first) {
        json.sign(',');
      }
      FieldWriter item = new FieldWriter(json, this);
      writer.accept(value, item);
      item.end();
      first = false;
    }
    json.sign(']');
  }

  byte[] toBytes() {
    if (parent != null) {
      throw new IllegalStateException("part of an object is no record");
    }
    end();
    return json.toBytes();
  }

  private void field(String name) {
    if (ended) {
      throw new IllegalStateException("'" + name + "' comes after the end of its object");
    }
    endNested();
    if (!empty) {
      json.sign(',');
    }
    empty = false;
    json.text(name);
    json.sign(':');
  }

  private void endNested() {
    if (open != null) {
      open.end();
      open = null;
    }
  }

  private void end() {
    if (!ended) {
      endNested();
      ended = true;
      json.sign('}');
    }
  }
}
