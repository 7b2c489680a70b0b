package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.lantoa.model.Measure;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException.Reason;

/** Turns documents back into the records they were made of, by the records' own readers. */
final class DocumentReading {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> POST_DERIVED =
      List.of("source", "platform", "unit", "scopes", "hashtags", "unknown");
  private static final List<String> SCOPE_DERIVED =
      List.of("scopeKind", "unit", "campaign", "source", "platform");
  private static final List<String> SOURCE_DERIVED = List.of("about", "platform");
  private static final String CORRECTS = "corrects";

  private DocumentReading() {}

  static PostSummary post(Hit<ObjectNode> hit) {
    ObjectNode record = record(hit, POST_DERIVED);
    for (String field : List.of("text", "permalink", "removedAt")) {
      nullIfAbsent(record, field);
    }
    for (Measure measure : Measure.main()) {
      nullIfAbsent(record.withObjectProperty("counts"), measure.wireName());
    }
    return read(RecordCodec.POSTS, record);
  }

  static Total total(Hit<ObjectNode> hit) {
    return read(RecordCodec.TOTALS, record(hit, SCOPE_DERIVED));
  }

  static Registry registry(Hit<ObjectNode> hit) {
    return read(RecordCodec.REGISTRY, (ObjectNode) source(hit).required("registry"));
  }

  static Indicators indicators(Hit<ObjectNode> hit) {
    return read(RecordCodec.INDICATORS, (ObjectNode) source(hit).required("indicators"));
  }

  static ReportedFigure reported(Hit<ObjectNode> hit) {
    ObjectNode record = source(hit).deepCopy();
    record.remove(List.of("from", "to"));
    nullIfAbsent(record, "value");
    nullIfAbsent(record, CORRECTS);
    if (record.get(CORRECTS) instanceof ObjectNode corrects) {
      nullIfAbsent(corrects, "value");
    }
    record.put("v", RecordCodec.VERSION);
    return read(RecordCodec.REPORTED, record);
  }

  static GroupMonth groupMonth(Hit<ObjectNode> hit) {
    ObjectNode record = source(hit).deepCopy();
    record.remove("platform");
    nullIfAbsent(record, CORRECTS);
    fillGroupCounts(record);
    if (record.get(CORRECTS) instanceof ObjectNode corrects) {
      fillGroupCounts(corrects);
    }
    record.put("v", RecordCodec.VERSION);
    return read(RecordCodec.GROUP_MONTHS, record);
  }

  static SourceState sourceState(Hit<ObjectNode> hit) {
    ObjectNode record = record(hit, SOURCE_DERIVED).put("type", "state");
    for (String field : List.of("lastGoodAt", "until", "detail")) {
      nullIfAbsent(record, field);
    }
    return (SourceState) read(RecordCodec.SOURCES, record);
  }

  static Followers followers(ObjectNode document, long version) {
    ObjectNode record = record(document, version, SOURCE_DERIVED).put("type", "followers");
    return (Followers) read(RecordCodec.SOURCES, record);
  }

  private static void fillGroupCounts(ObjectNode node) {
    for (String count : List.of("posts", "shares", "comments", "reactions")) {
      nullIfAbsent(node.withObjectProperty("counts"), count);
    }
  }

  private static ObjectNode record(Hit<ObjectNode> hit, List<String> derived) {
    long version = Objects.requireNonNull(hit.version(), "ask for versions");
    return record(source(hit), version, derived);
  }

  private static ObjectNode record(ObjectNode document, long version, List<String> derived) {
    ObjectNode record = document.deepCopy();
    record.remove(derived);
    record.put("v", RecordCodec.VERSION);
    record.put("version", version);
    return record;
  }

  private static ObjectNode source(Hit<ObjectNode> hit) {
    return Objects.requireNonNull(hit.source(), "ask for sources");
  }

  private static void nullIfAbsent(ObjectNode node, String field) {
    if (!node.has(field)) {
      node.putNull(field);
    }
  }

  private static <T> T read(RecordCodec<T> codec, ObjectNode record) {
    try {
      return codec.read(MAPPER.writeValueAsBytes(record));
    } catch (MalformedRecordException | NewerVersionException | JsonProcessingException foreign) {
      throw new ArchiveException(
          Reason.UNEXPECTED,
          "a document of the archive is not one that this program writes; update the program or"
              + " index again",
          foreign);
    }
  }
}
