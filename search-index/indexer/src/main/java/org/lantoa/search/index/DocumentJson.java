package org.lantoa.search.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;

/**
 * The JSON of a document: fields derived for filtering, then the topic's JSON without its versions
 * and without nulls (absent is how an index says unknown). What stands in the topic is copied as it
 * is, byte by byte: most of a post is its text, and that was read once already by its codec.
 */
final class DocumentJson {
  private static final byte[] EMPTY = {'{', '}'};
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();
  private static final Set<String> LEFT_OUT = Set.of("v", "version", "type");

  private record Whole(String json) {}

  private final byte[] record;
  private final Map<String, Object> derived = new LinkedHashMap<>();

  private DocumentJson(byte[] record) {
    this.record = record;
  }

  /** Starts from the JSON of a record that its codec has accepted. */
  static DocumentJson ofRecord(byte[] json) {
    return new DocumentJson(json);
  }

  /** Puts a whole record under one field. */
  static DocumentJson wrapping(String field, byte[] json) {
    DocumentJson document = new DocumentJson(EMPTY);
    String whole = new String(RecordFields.plain(json), StandardCharsets.UTF_8);
    document.derived.put(field, new Whole(whole));
    return document;
  }

  DocumentJson text(String field, String value) {
    derived.put(field, value);
    return this;
  }

  DocumentJson flag(String field, boolean value) {
    derived.put(field, value);
    return this;
  }

  DocumentJson texts(String field, Iterable<String> values) {
    List<String> list = new ArrayList<>();
    values.forEach(list::add);
    derived.put(field, list);
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
    ByteArrayOutputStream document = new ByteArrayOutputStream(record.length + 256);
    try {
      try (JsonGenerator json = FACTORY.createGenerator(document)) {
        json.writeStartObject();
        for (Map.Entry<String, Object> field : derived.entrySet()) {
          json.writeFieldName(field.getKey());
          write(field.getValue(), json);
        }
      }
      RecordFields.copy(
          record,
          document,
          !derived.isEmpty(),
          name -> !LEFT_OUT.contains(name) && !derived.containsKey(name));
    } catch (IOException impossible) {
      throw new UncheckedIOException("the codec accepted JSON that does not parse", impossible);
    }
    document.write('}');
    return document.toByteArray();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Whole whole) {
      json.writeRawValue(whole.json());
    } else if (value instanceof List<?> texts) {
      json.writeStartArray();
      for (Object text : texts) {
        json.writeString(text.toString());
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }
}
