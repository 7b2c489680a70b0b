package org.lantoa.dashboards.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Count;
import org.lantoa.model.Measure;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.PostSummary;

/**
 * The fields of a post that files carry, and nothing else: a field that posts get later stays out
 * until it is named here.
 */
final class ExportedPost {
  private final Registry registry;
  private final Registry.Lookup lookup;
  private final Map<String, String> units = new HashMap<>();

  ExportedPost(Registry registry) {
    this.registry = registry;
    this.lookup = registry.lookup();
    for (Unit unit : registry.units()) {
      units.put(unit.id(), unit.name());
    }
  }

  Registry registry() {
    return registry;
  }

  /** The fields in the order of the columns; texts, instants and numbers; null if unknown. */
  Map<String, @Nullable Object> fields(PostSummary post) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    String unit = post.path().isEmpty() ? null : post.path().get(0);
    fields.put("post", post.post().text());
    fields.put("platform", post.post().platform().wireName());
    fields.put("source", post.post().source().text());
    fields.put(
        "sourceName",
        lookup.source(post.post().source()).map(source -> source.name()).orElse(null));
    fields.put("unit", unit);
    fields.put("unitName", unit == null ? null : units.get(unit));
    fields.put("campaigns", post.campaigns().stream().collect(Collectors.joining(" ")));
    fields.put("kind", post.kind().wireName());
    fields.put("publishedAt", post.publishedAt());
    fields.put("observedAt", post.observedAt());
    fields.put("removedAt", post.removedAt());
    for (Measure measure : Measure.main()) {
      fields.put(measure.wireName(), count(post.counts().of(measure)));
    }
    fields.put("permalink", post.permalink());
    fields.put("text", post.text());
    return fields;
  }

  /** Unknown is not zero. */
  private static @Nullable Long count(Count count) {
    return count.isKnown() ? Long.valueOf(count.value().orElseThrow()) : null;
  }
}
