package org.lantoa.model.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.model.Cause;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;

final class GainJson {
  private GainJson() {}

  static Gain read(FieldReader fields) {
    return new Gain(
        fields.parsed("post", PostKey::parse),
        fields.instant("at"),
        fields.object("changes", GainJson::readChanges),
        fields.instant("publishedAt"),
        fields.texts("path"),
        fields.texts("campaigns"),
        fields.integer("version"));
  }

  private static List<Change> readChanges(FieldReader fields) {
    List<Change> changes = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      if (fields.has(measure.wireName())) {
        changes.add(fields.object(measure.wireName(), nested -> readChange(measure, nested)));
      }
    }
    return changes;
  }

  private static Change readChange(Measure measure, FieldReader fields) {
    long delta = fields.integer("delta");
    Cause cause = fields.named("cause", Cause::ofWireName);
    Instant since = fields.instantOrNull("since");
    return fields.constructed("cause", () -> new Change(measure, delta, cause, since));
  }

  static void write(Gain gain, FieldWriter fields) {
    fields.text("post", gain.post().text());
    fields.text("at", gain.at());
    FieldWriter changes = fields.object("changes");
    for (Change change : gain.changes()) {
      FieldWriter nested = changes.object(change.measure().wireName());
      nested.number("delta", change.delta());
      nested.text("cause", change.cause().wireName());
      nested.text("since", change.since());
    }
    fields.text("publishedAt", gain.publishedAt());
    fields.texts("path", gain.path());
    fields.texts("campaigns", gain.campaigns());
    fields.number("version", gain.version());
  }
}
