package org.lantoa.model.topic;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

final class RejectionJson {
  private RejectionJson() {}

  static Rejection read(FieldReader fields) {
    Instant at = fields.instant("at");
    Rejection.Stage stage =
        fields.named(
            "stage",
            name ->
                Arrays.stream(Rejection.Stage.values())
                    .filter(known -> known.wireName().equals(name))
                    .findFirst());
    String reason = fields.text("reason");
    String message = fields.text("message");
    FieldReader nested = fields.object("fields");
    Map<String, String> values = new TreeMap<>();
    nested.names().forEach(name -> values.put(name, nested.text(name)));
    return fields.constructed("fields", () -> new Rejection(at, stage, reason, message, values));
  }

  static void write(Rejection rejection, FieldWriter fields) {
    fields.text("at", rejection.at());
    fields.text("stage", rejection.stage().wireName());
    fields.text("reason", rejection.reason());
    fields.text("message", rejection.message());
    FieldWriter nested = fields.object("fields");
    rejection.fields().forEach(nested::text);
  }
}
