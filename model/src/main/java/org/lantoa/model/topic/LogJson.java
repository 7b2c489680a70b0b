package org.lantoa.model.topic;

import java.time.Instant;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;

/** Contents, erasures, observations and ticks; the field {@code type} says which. */
final class LogJson {
  private LogJson() {}

  static LogEntry read(FieldReader fields) {
    String type = fields.text("type");
    return switch (type) {
      case "tick" -> readTick(fields);
      case "content" -> readContent(fields);
      case "forgotten" -> readForgotten(fields);
      case "counts" ->
          readObservation(fields, false, fields.object("counts", CountsJson::readCounts));
      case "removed" -> readObservation(fields, true, Counts.unknown());
      default -> throw fields.refusal("type", "is not a known name");
    };
  }

  static Tick readTick(FieldReader fields) {
    Instant at = fields.instant("at");
    return fields.constructed("at", () -> new Tick(at));
  }

  private static Content readContent(FieldReader fields) {
    return new Content(
        fields.parsed("post", PostKey::parse),
        fields.named("kind", ContentKind::ofWireName),
        fields.textOrNull("text"),
        fields.textOrNull("permalink"),
        fields.instant("publishedAt"),
        fields.instant("readAt"));
  }

  private static Forgotten readForgotten(FieldReader fields) {
    return new Forgotten(
        fields.parsed("post", PostKey::parse),
        fields.named("kind", ContentKind::ofWireName),
        fields.textOrNull("permalink"),
        fields.texts("campaigns"),
        fields.instant("forgottenAt"));
  }

  private static Observation readObservation(FieldReader fields, boolean removed, Counts counts) {
    PostKey post = fields.parsed("post", PostKey::parse);
    CountingOrigin origin = fields.named("origin", CountingOrigin::ofWireName);
    Instant publishedAt = fields.instant("publishedAt");
    Instant observedAt = fields.instant("observedAt");
    return fields.constructed(
        "publishedAt",
        () -> new Observation(post, origin, publishedAt, observedAt, removed, counts));
  }

  static void write(LogEntry entry, FieldWriter fields) {
    if (entry instanceof Tick tick) {
      fields.text("type", "tick");
      fields.text("at", tick.at());
    } else if (entry instanceof Content content) {
      fields.text("type", "content");
      fields.text("post", content.post().text());
      fields.text("kind", content.kind().wireName());
      fields.text("text", content.text());
      fields.text("permalink", content.permalink());
      fields.text("publishedAt", content.publishedAt());
      fields.text("readAt", content.readAt());
    } else if (entry instanceof Forgotten forgotten) {
      fields.text("type", "forgotten");
      fields.text("post", forgotten.post().text());
      fields.text("kind", forgotten.kind().wireName());
      fields.text("permalink", forgotten.permalink());
      fields.texts("campaigns", forgotten.campaigns());
      fields.text("forgottenAt", forgotten.forgottenAt());
    } else if (entry instanceof Observation observation) {
      fields.text("type", observation.removed() ? "removed" : "counts");
      fields.text("post", observation.post().text());
      fields.text("origin", observation.origin().wireName());
      fields.text("publishedAt", observation.publishedAt());
      fields.text("observedAt", observation.observedAt());
      if (!observation.removed()) {
        CountsJson.writeCounts(observation.counts(), fields.object("counts"));
      }
    }
  }
}
