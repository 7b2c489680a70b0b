package org.lantoa.search.index;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.IndexOptions;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexSettingsLifecycle;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.lantoa.model.Measure;
import org.lantoa.search.analysis.PostAnalyzers;

/** The explicit mapping of each index. Nothing is guessed: an unknown field is refused. */
final class Mappings {
  private static final String TEXT_ANALYZER = "lantoa_text";
  private static final String TYPED_ANALYZER = "lantoa_typed";
  private static final String PAIRS_ANALYZER = "lantoa_pairs";

  /** To be raised with every change of the mapping; the analysis tells its own version. */
  private static final MappingVersion POSTS_VERSION = new MappingVersion(2, PostAnalyzers.VERSION);

  private Mappings() {}

  /**
   * The settings of an index.
   *
   * @param policy the lifecycle policy that it names; empty if none
   */
  static IndexSettings settings(Optional<String> policy) {
    return IndexSettings.of(
        settings ->
            settings
                .lifecycle(
                    policy.map(name -> IndexSettingsLifecycle.of(l -> l.name(name))).orElse(null))
                .numberOfShards("1")
                // A copy as soon as there is a second machine; none on a single one.
                .autoExpandReplicas("0-1")
                .refreshInterval(Time.of(time -> time.time("1s"))));
  }

  static TypeMapping posts() {
    Map<String, Property> fields = post();
    fields.put("kind", keyword());
    fields.put("text", text());
    // What no one types as a hashtag must not keep the whole post out of the archive.
    fields.put("hashtags", Property.of(p -> p.keyword(k -> k.ignoreAbove(256))));
    fields.put("permalink", Property.of(p -> p.keyword(k -> k.index(false).docValues(false))));
    fields.put("observedAt", date());
    fields.put("removedAt", date());
    fields.put("counts", measures(Mappings::whole));
    fields.put("unknown", keyword());
    return strict(POSTS_VERSION, fields);
  }

  static TypeMapping observations() {
    Map<String, Property> fields = new TreeMap<>();
    fields.put("post", keyword());
    fields.put("source", keyword());
    fields.put("platform", keyword());
    fields.put("origin", keyword());
    fields.put("publishedAt", date());
    fields.put("observedAt", date());
    fields.put("removed", Property.of(p -> p.boolean_(b -> b)));
    fields.put("counts", measures(Mappings::whole));
    fields.put("unknown", keyword());
    return strict(fields);
  }

  static TypeMapping postGains() {
    Map<String, Property> fields = post();
    fields.put("at", date());
    fields.put(
        "changes",
        measures(() -> object(Map.of("delta", whole(), "cause", keyword(), "since", date()))));
    return strict(fields);
  }

  static TypeMapping hourly() {
    Map<String, Property> fields = scope();
    fields.put("hour", date());
    fields.put("gains", measures(Mappings::whole));
    fields.put("postsPublished", whole());
    return strict(fields);
  }

  static TypeMapping totals() {
    Map<String, Property> fields = scope();
    fields.put("horizon", keyword());
    fields.put("asOf", date());
    fields.put("gains", measures(Mappings::whole));
    fields.put("postsPublished", whole());
    fields.put("postsActive", whole());
    fields.put("posts", whole());
    fields.put("knownPosts", measures(Mappings::whole));
    fields.put("removedPosts", whole());
    return strict(fields);
  }

  static TypeMapping coverage() {
    Map<String, Property> fields = new TreeMap<>();
    fields.put("source", keyword());
    fields.put("platform", keyword());
    fields.put("hour", date());
    fields.put("covered", whole());
    fields.put("minutes", whole());
    return strict(fields);
  }

  static TypeMapping sources() {
    Map<String, Property> fields = new TreeMap<>();
    fields.put("source", keyword());
    fields.put("platform", keyword());
    fields.put("about", keyword());
    fields.put("state", keyword());
    fields.put("since", date());
    fields.put("lastGoodAt", date());
    fields.put("until", date());
    fields.put("detail", keyword());
    fields.put("asOf", date());
    fields.put("day", date());
    fields.put("followers", whole());
    fields.put("readAt", date());
    return strict(fields);
  }

  static TypeMapping registry() {
    // Kept whole and handed out whole: nothing in it is searched.
    return strict(Map.of("registry", Property.of(p -> p.object(o -> o.enabled(false)))));
  }

  static TypeMapping indicators() {
    return strict(Map.of("indicators", Property.of(p -> p.object(o -> o.enabled(false)))));
  }

  static TypeMapping reported() {
    Map<String, Property> fields = new TreeMap<>();
    fields.put("unit", keyword());
    fields.put("indicator", keyword());
    fields.put("measure", keyword());
    fields.put("period", keyword());
    fields.put("from", date());
    fields.put("to", date());
    fields.put("value", whole());
    fields.put("reportedAt", date());
    fields.put("corrects", object(Map.of("value", whole(), "reportedAt", date())));
    return strict(fields);
  }

  static TypeMapping groupMonths() {
    Map<String, Property> fields = new TreeMap<>();
    fields.put("source", keyword());
    fields.put("platform", keyword());
    fields.put("month", keyword());
    fields.put("counts", groupCounts());
    fields.put("reportedAt", date());
    fields.put("corrects", object(Map.of("counts", groupCounts(), "reportedAt", date())));
    return strict(fields);
  }

  private static Property groupCounts() {
    return object(
        Map.of("posts", whole(), "shares", whole(), "comments", whole(), "reactions", whole()));
  }

  private static Map<String, Property> post() {
    Map<String, Property> fields = new TreeMap<>();
    fields.put("post", keyword());
    fields.put("source", keyword());
    fields.put("platform", keyword());
    fields.put("unit", keyword());
    fields.put("path", keyword());
    fields.put("campaigns", keyword());
    fields.put("scopes", keyword());
    fields.put("publishedAt", date());
    return fields;
  }

  private static Map<String, Property> scope() {
    Map<String, Property> fields = new TreeMap<>();
    fields.put("scope", keyword());
    fields.put("scopeKind", keyword());
    fields.put("unit", keyword());
    fields.put("campaign", keyword());
    fields.put("source", keyword());
    fields.put("platform", keyword());
    return fields;
  }

  private static TypeMapping strict(Map<String, Property> fields) {
    return strict(MappingVersion.ofMapping(1), fields);
  }

  private static TypeMapping strict(MappingVersion version, Map<String, Property> fields) {
    return TypeMapping.of(
        m -> m.meta(version.meta()).dynamic(DynamicMapping.Strict).properties(fields));
  }

  private static Property measures(Supplier<Property> each) {
    Map<String, Property> fields = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      fields.put(measure.wireName(), each.get());
    }
    return object(fields);
  }

  private static Property object(Map<String, Property> fields) {
    return Property.of(p -> p.object(o -> o.properties(fields)));
  }

  private static Property keyword() {
    return Property.of(p -> p.keyword(k -> k));
  }

  private static Property whole() {
    return Property.of(p -> p.long_(l -> l));
  }

  private static Property date() {
    return Property.of(p -> p.date(d -> d.format("strict_date_optional_time")));
  }

  /**
   * Analysed by the plugin: words, exact words and hashtags, and beside them the pairs of words.
   */
  private static Property text() {
    Property pairs =
        Property.of(p -> p.text(t -> t.analyzer(PAIRS_ANALYZER).indexOptions(IndexOptions.Freqs)));
    return Property.of(
        p ->
            p.text(
                t ->
                    t.analyzer(TEXT_ANALYZER)
                        .searchAnalyzer(TYPED_ANALYZER)
                        .fields("pairs", pairs)));
  }
}
