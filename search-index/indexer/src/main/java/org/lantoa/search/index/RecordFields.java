package org.lantoa.search.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/**
 * The fields of a record's JSON, copied byte by byte. Fields that are null are left out, also those
 * of nested objects.
 */
final class RecordFields {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final byte[] json;
  private final ByteArrayOutputStream copy;
  private final JsonParser parser;

  private RecordFields(byte[] json, ByteArrayOutputStream copy, JsonParser parser) {
    this.json = json;
    this.copy = copy;
    this.parser = parser;
  }

  /**
   * Copies fields of an object, without its braces.
   *
   * @param json an object
   * @param isContinued whether fields stand before them
   * @param kept which fields of the object itself are copied
   * @throws IOException if it is none
   */
  static void copy(
      byte[] json, ByteArrayOutputStream copy, boolean isContinued, Predicate<String> kept)
      throws IOException {
    byte[] plain = plain(json);
    try (JsonParser parser = FACTORY.createParser(plain)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object");
      }
      new RecordFields(plain, copy, parser).fields(isContinued, kept);
    }
  }

  /** Places are counted in bytes of UTF-8 from the first brace on; other forms are rare. */
  static byte[] plain(byte[] json) {
    if (json.length > 1 && json[0] == '{' && json[1] != 0) {
      return json;
    }
    try {
      return MAPPER.writeValueAsBytes(MAPPER.readTree(json));
    } catch (IOException impossible) {
      throw new UncheckedIOException("the codec accepted JSON that does not parse", impossible);
    }
  }

  /** Behind a brace; up to and with the closing one. */
  private void fields(boolean isContinued, Predicate<String> kept) throws IOException {
    boolean isBehind = isContinued;
    JsonToken token = parser.nextToken();
    while (token == JsonToken.FIELD_NAME) {
      int start = place();
      boolean isKept = kept.test(parser.currentName());
      JsonToken value = parser.nextToken();
      if (isKept && value != JsonToken.VALUE_NULL) {
        if (isBehind) {
          copy.write(',');
        }
        isBehind = true;
        if (value == JsonToken.START_OBJECT) {
          copy.write(json, start, place() + 1 - start);
          fields(false, name -> true);
          copy.write('}');
          token = parser.nextToken();
        } else {
          token = behind();
          copy.write(json, start, end() - start);
        }
      } else {
        token = behind();
      }
    }
  }

  /** The token behind the value. */
  private JsonToken behind() throws IOException {
    parser.skipChildren();
    return parser.nextToken();
  }

  private int place() {
    return (int) parser.currentTokenLocation().getByteOffset();
  }

  /** Where the value before this token ends. */
  private int end() {
    int end = place();
    while (json[end - 1] == ',' || json[end - 1] <= ' ' && json[end - 1] >= 0) {
      end--;
    }
    return end;
  }
}
