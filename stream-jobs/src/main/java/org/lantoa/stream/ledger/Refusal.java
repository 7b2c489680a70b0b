package org.lantoa.stream.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;
import org.lantoa.stream.log.LogRecord;

/** Why the job refuses a readable record. */
enum Refusal {
  /** Its source did not come into the registry within ten minutes of log time. */
  UNKNOWN_SOURCE(
      "unknown-source",
      "The source is not in the registry and did not come within 10 minutes, so the record counts"
          + " nowhere; add the source to sources.yaml and import again"),
  /** Its source is a draft. */
  DRAFT_SOURCE(
      "draft-source",
      "The source is a draft, so the record counts nowhere; give it officialName and publicProof in"
          + " sources.yaml and import again"),
  /** Nobody owned the source when the post was published. */
  NO_OWNER(
      "no-owner",
      "No unit owned the source on the day of publication, so the record counts nowhere; complete"
          + " the owners of the source in sources.yaml and import again");

  private final String reason;
  private final String message;

  Refusal(String reason, String message) {
    this.reason = reason;
    this.message = message;
  }

  String reason() {
    return reason;
  }

  /** The rejection of a record: where it stands and its allow-listed fields, never its text. */
  Rejection of(LogRecord record, Instant now) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("topic", record.topic());
    fields.put("partition", Integer.toString(record.partition()));
    fields.put("offset", Long.toString(record.offset()));
    fields.put("post", record.post().text());
    fields.put("source", record.post().source().text());
    if (record.observation() != null) {
      fields.put("observedAt", record.observation().observedAt().toString());
      fields.put("publishedAt", record.observation().publishedAt().toString());
      fields.put("origin", record.observation().origin().wireName());
    }
    if (record.content() != null) {
      fields.put("publishedAt", record.content().publishedAt().toString());
    }
    return new Rejection(now, Rejection.Stage.JOB, reason, message, fields);
  }

  /** The rejection of a registry version that cannot be read. */
  static Rejection ofRegistry(long offset, Instant now) {
    return new Rejection(
        now,
        Rejection.Stage.JOB,
        "malformed-record",
        "A version of the registry cannot be read, so the one before stays in force; publish the"
            + " registry again",
        Map.of(
            "topic",
            Topic.REGISTRY.topicName(),
            "partition",
            "0",
            "offset",
            Long.toString(offset)));
  }
}
