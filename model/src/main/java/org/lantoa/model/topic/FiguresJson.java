package org.lantoa.model.topic;

import java.time.Instant;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;

/** Hourly figures and totals. */
final class FiguresJson {
  private FiguresJson() {}

  static HourlyFigures readHourly(FieldReader fields) {
    Scope scope = fields.parsed("scope", Scope::new);
    Instant hour = fields.instant("hour");
    Tally gains = fields.object("gains", CountsJson::readTally);
    long postsPublished = fields.integer("postsPublished");
    long version = fields.integer("version");
    return fields.constructed(
        "hour", () -> new HourlyFigures(scope, hour, gains, postsPublished, version));
  }

  static void writeHourly(HourlyFigures figures, FieldWriter fields) {
    fields.text("scope", figures.scope().text());
    fields.text("hour", figures.hour());
    CountsJson.writeTally(figures.gains(), fields.object("gains"));
    fields.number("postsPublished", figures.postsPublished());
    fields.number("version", figures.version());
  }

  static Total readTotal(FieldReader fields) {
    return new Total(
        fields.parsed("scope", Scope::new),
        fields.named("horizon", Horizon::ofWireName),
        fields.instant("asOf"),
        fields.object("gains", CountsJson::readTally),
        fields.integer("postsPublished"),
        fields.integer("postsActive"),
        fields.integer("posts"),
        fields.object("knownPosts", CountsJson::readTally),
        fields.integer("removedPosts"),
        fields.integer("version"));
  }

  static void writeTotal(Total total, FieldWriter fields) {
    fields.text("scope", total.scope().text());
    fields.text("horizon", total.horizon().wireName());
    fields.text("asOf", total.asOf());
    CountsJson.writeTally(total.gains(), fields.object("gains"));
    fields.number("postsPublished", total.postsPublished());
    fields.number("postsActive", total.postsActive());
    fields.number("posts", total.posts());
    CountsJson.writeTally(total.knownPosts(), fields.object("knownPosts"));
    fields.number("removedPosts", total.removedPosts());
    fields.number("version", total.version());
  }
}
