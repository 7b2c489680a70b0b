package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.lantoa.model.Measure;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException.Reason;

/** Turns documents back into the records they were made of, by the records' own readers. */
final class DocumentReading {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> POST_DERIVED =
      List.of("source", "platform", "unit", "scopes", "textFolded", "hashtags", "unknown");
  private static final List<String> SCOPE_DERIVED =
      List.of("scopeKind", "unit", "campaign", "source", "platform");

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

  private static ObjectNode record(Hit<ObjectNode> hit, List<String> derived) {
    ObjectNode record = source(hit).deepCopy();
    record.remove(derived);
    record.put("v", RecordCodec.VERSION);
    record.put("version", Objects.requireNonNull(hit.version(), "ask for versions"));
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
