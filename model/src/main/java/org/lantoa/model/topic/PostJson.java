package org.lantoa.model.topic;

import org.lantoa.model.ContentKind;
import org.lantoa.model.PostKey;

final class PostJson {
  private PostJson() {}

  static PostSummary read(FieldReader fields) {
    return new PostSummary(
        fields.parsed("post", PostKey::parse),
        fields.named("kind", ContentKind::ofWireName),
        fields.textOrNull("text"),
        fields.textOrNull("permalink"),
        fields.instant("publishedAt"),
        fields.instant("observedAt"),
        fields.instantOrNull("removedAt"),
        fields.object("counts", CountsJson::readCounts),
        fields.texts("path"),
        fields.texts("campaigns"),
        fields.integer("version"));
  }

  static void write(PostSummary post, FieldWriter fields) {
    fields.text("post", post.post().text());
    fields.text("kind", post.kind().wireName());
    fields.text("text", post.text());
    fields.text("permalink", post.permalink());
    fields.text("publishedAt", post.publishedAt());
    fields.text("observedAt", post.observedAt());
    fields.text("removedAt", post.removedAt());
    CountsJson.writeCounts(post.counts(), fields.object("counts"));
    fields.texts("path", post.path());
    fields.texts("campaigns", post.campaigns());
    fields.number("version", post.version());
  }
}
