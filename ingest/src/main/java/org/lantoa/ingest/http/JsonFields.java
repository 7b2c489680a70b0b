package org.lantoa.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of an answer, read by name; what is not asked for is not seen. A reading
 * of a field that is absent or null is empty; {@link #isAbsent} and {@link #isNull} tell which. A
 * field of another type is an exception that names its path.
 *
 * <p>What stands where an object should be is told by the first reading from it, so that one bad
 * row of a list does not take the others with it.
 */
public final class JsonFields {
  /** More than any platform has ever counted; it keeps sums within range. */
  private static final long LARGEST = 1_000_000_000_000L;

  private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]{1,30}");
  private static final Pattern MORE_DIGITS = Pattern.compile("[0-9]{19,40}");

  private final JsonNode node;
  private final String path;

  private JsonFields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /**
   * Reads a JSON object.
   *
   * @param json in UTF-8
   * @param what is read, for messages; nothing foreign
   * @throws PlatformHttpException {@code not-json} if it is none or says a thing twice, {@code
   *     truncated} if it ends before its end, {@code too-large} if it is deeper or of more parts
   *     than any known answer
   */
  public static JsonFields parse(byte[] json, String what) throws PlatformHttpException {
    return new JsonFields(JsonAnswer.object(json, what), "");
  }

  /** The path of this object, without foreign names; empty for the whole answer. */
  public String path() {
    return path;
  }

  /** Whether the field does not stand there at all. */
  public boolean isAbsent(String name) throws AnswerFieldException {
    return object().get(name) == null;
  }

  /** Whether the field stands there and is null. */
  public boolean isNull(String name) throws AnswerFieldException {
    JsonNode value = object().get(name);
    return value != null && value.isNull();
  }

  /** Whether null stands where this object should be. */
  public boolean isNull() {
    return node.isNull();
  }

  /** An object in this one. */
  public Optional<JsonFields> object(String name) throws AnswerFieldException {
    JsonNode value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof ObjectNode)) {
      throw refusal("wrong-type", name);
    }
    return Optional.of(new JsonFields(value, at(name)));
  }

  /** An object that must stand there. */
  public JsonFields requiredObject(String name) throws AnswerFieldException {
    return required(object(name), name);
  }

  /**
   * A list, which must stand there, of what should be objects.
   *
   * @param most how many it may have
   */
  public List<JsonFields> rows(String name, int most) throws AnswerFieldException {
    JsonNode value = value(name);
    if (value == null) {
      throw refusal("missing", name);
    }
    if (!(value instanceof ArrayNode list)) {
      throw refusal("wrong-type", name);
    }
    if (list.size() > most) {
      throw refusal("too-many", name);
    }
    List<JsonFields> rows = new ArrayList<>(list.size());
    for (JsonNode row : list) {
      rows.add(new JsonFields(row, at(name) + '[' + rows.size() + ']'));
    }
    return rows;
  }

  /**
   * All fields of this object, for answers whose field names are ids. The names are foreign: they
   * serve to find what was asked for, and no text repeats them.
   *
   * @param most how many there may be
   */
  public Map<String, JsonFields> members(int most) throws AnswerFieldException {
    ObjectNode object = object();
    if (object.size() > most) {
      throw new AnswerFieldException("too-many", path);
    }
    Map<String, JsonFields> members = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            member -> members.put(member.getKey(), new JsonFields(member.getValue(), at("*"))));
    return members;
  }

  /**
   * A text. A half of a character that a platform cut in two shows as U+FFFD.
   *
   * @param longest in UTF-16 units
   */
  public Optional<String> text(String name, int longest) throws AnswerFieldException {
    JsonNode value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw refusal("wrong-type", name);
    }
    String text = value.textValue();
    if (text.length() > longest) {
      throw refusal("too-long", name);
    }
    return Optional.of(JsonAnswer.whole(text));
  }

  /** A text that must stand there. */
  public String requiredText(String name, int longest) throws AnswerFieldException {
    return required(text(name, longest), name);
  }

  /** A whole number from 0 to 10¹², written as a number. */
  public OptionalLong count(String name) throws AnswerFieldException {
    JsonNode value = value(name);
    if (value == null) {
      return OptionalLong.empty();
    }
    if (!value.isIntegralNumber()) {
      throw refusal("wrong-type", name);
    }
    return OptionalLong.of(inRange(value.asText(), name));
  }

  /** A whole number that must stand there. */
  public long requiredCount(String name) throws AnswerFieldException {
    OptionalLong count = count(name);
    if (count.isEmpty()) {
      throw refusal("missing", name);
    }
    return count.getAsLong();
  }

  /**
   * A whole number that must stand there and counts nothing: a place in a listing, which may be a
   * time in milliseconds. From 0 to {@link Long#MAX_VALUE}.
   */
  public long requiredPlace(String name) throws AnswerFieldException {
    JsonNode value = value(name);
    if (value == null) {
      throw refusal("missing", name);
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw refusal(value.isIntegralNumber() ? "too-large" : "wrong-type", name);
    }
    if (value.longValue() < 0) {
      throw refusal("negative", name);
    }
    return value.longValue();
  }

  /** A whole number from 0 to 10¹², written as a text of digits only. */
  public OptionalLong countText(String name) throws AnswerFieldException {
    JsonNode value = value(name);
    if (value == null) {
      return OptionalLong.empty();
    }
    if (!value.isTextual()) {
      throw refusal("wrong-type", name);
    }
    return OptionalLong.of(inRange(value.textValue(), name));
  }

  /** True or false. */
  public Optional<Boolean> flag(String name) throws AnswerFieldException {
    JsonNode value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw refusal("wrong-type", name);
    }
    return Optional.of(value.booleanValue());
  }

  /** An instant as RFC 3339 has it, or with an offset like {@code +0000}; cut to milliseconds. */
  public Optional<Instant> instant(String name) throws AnswerFieldException {
    Optional<String> text = text(name, 40);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        JsonAnswer.instant(text.get()).orElseThrow(() -> refusal("not-an-instant", name)));
  }

  /** An instant that must stand there. */
  public Instant requiredInstant(String name) throws AnswerFieldException {
    return required(instant(name), name);
  }

  /** For a caller who finds a field's value to be impossible. */
  public AnswerFieldException refusal(String code, String name) {
    return new AnswerFieldException(code, at(name));
  }

  /** The path only: values may be anything. */
  @Override
  public String toString() {
    return "fields of " + (path.isEmpty() ? "an answer" : path);
  }

  private long inRange(String number, String name) throws AnswerFieldException {
    if (!DIGITS.matcher(number).matches()) {
      boolean isNegative = NEGATIVE.matcher(number).matches();
      boolean isHuge = MORE_DIGITS.matcher(number).matches();
      throw refusal(isNegative ? "negative" : isHuge ? "too-large" : "wrong-type", name);
    }
    if (number.length() > 13 || Long.parseLong(number) > LARGEST) {
      throw refusal("too-large", name);
    }
    return Long.parseLong(number);
  }

  private <V> V required(Optional<V> value, String name) throws AnswerFieldException {
    return value.orElseThrow(() -> refusal("missing", name));
  }

  private @Nullable JsonNode value(String name) throws AnswerFieldException {
    JsonNode value = object().get(name);
    return value == null || value.isNull() ? null : value;
  }

  private ObjectNode object() throws AnswerFieldException {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new AnswerFieldException("wrong-type", path);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + '.' + name;
  }
}
