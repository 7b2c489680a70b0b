package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.Alias;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.lantoa.model.topic.Generation;

/**
 * The indices of the archive, each reached by an alias. Those that grow with time are cut by the
 * month (UTC) of the document's own time, never by its arrival, so that a document has one place
 * whenever it is written. An index comes into being with its first document, by its template. Each
 * generation of outputs has indices of its own, of which the alias names those that are shown.
 */
public enum Indices {
  /** The newest state of posts, by month of publication. */
  POSTS("lantoa-posts", true, Mappings.posts()),
  /** Single observations, by month of observation. */
  OBSERVATIONS("lantoa-observations", true, Mappings.observations()),
  /** Gains of posts, by month of the gain. */
  POST_GAINS("lantoa-post-gains", true, Mappings.postGains()),
  /** Gains per scope and hour. */
  HOURLY("lantoa-hourly", false, Mappings.hourly()),
  /** Totals per scope and horizon. */
  TOTALS("lantoa-totals", false, Mappings.totals()),
  /** How well sources were watched, per source and hour. */
  COVERAGE("lantoa-coverage", false, Mappings.coverage()),
  /** States of sources, and their followers per day. */
  SOURCES("lantoa-sources", false, Mappings.sources()),
  /** The newest registry, one document. */
  REGISTRY("lantoa-registry", false, Mappings.registry()),
  /** The newest indicators, one document. */
  INDICATORS("lantoa-indicators", false, Mappings.indicators()),
  /** Figures that units report by hand, the newest of each unit, indicator and period. */
  REPORTED("lantoa-reported", false, Mappings.reported()),
  /** Monthly totals of groups, reported by hand. */
  GROUP_MONTHS("lantoa-group-months", false, Mappings.groupMonths());

  private final String alias;
  private final boolean isMonthly;
  private final TypeMapping mapping;

  Indices(String alias, boolean isMonthly, TypeMapping mapping) {
    this.alias = alias;
    this.isMonthly = isMonthly;
    this.mapping = mapping;
  }

  /** The name to search. */
  public String alias() {
    return alias;
  }

  /** The explicit mapping; fields that are not in it are refused. */
  public TypeMapping mapping() {
    return mapping;
  }

  /** Whether the engagement job's outputs stand there, so that each generation has its own. */
  boolean isOutput() {
    return switch (this) {
      case POSTS, POST_GAINS, HOURLY, TOTALS, COVERAGE, SOURCES -> true;
      case OBSERVATIONS, REGISTRY, INDICATORS, REPORTED, GROUP_MONTHS -> false;
    };
  }

  /**
   * The index that holds documents of an instant.
   *
   * @param generation of the outputs; the log is the same for all
   */
  String nameAt(Instant time, Generation generation) {
    String name = templateName(generation);
    return isMonthly ? name + '-' + YearMonth.from(time.atOffset(ZoneOffset.UTC)) : name;
  }

  /** The name of the template of one generation's indices. */
  String templateName(Generation generation) {
    return alias + '-' + (isOutput() ? generation : Generation.FIRST).name();
  }

  /**
   * Puts the templates of all indices in place that are written from what is read; doing it again
   * changes nothing. Must have succeeded before the first document is written.
   *
   * @throws IOException if Elasticsearch cannot be reached
   */
  public static void install(ElasticsearchClient client, Reading reading) throws IOException {
    for (Indices family : reading.families()) {
      family.installTemplate(client, reading);
    }
  }

  void installTemplate(ElasticsearchClient client, Reading reading) throws IOException {
    String name = templateName(reading.generation());
    String pattern = name + (isMonthly ? "-*" : "");
    Map<String, Alias> aliases =
        reading.isShown() ? Map.of(alias, Alias.of(a -> a)) : Map.<String, Alias>of();
    client
        .indices()
        .putIndexTemplate(
            request ->
                request
                    .name(name)
                    .indexPatterns(pattern)
                    .priority(100L)
                    .template(
                        template ->
                            template
                                .mappings(mapping)
                                .aliases(aliases)
                                .settings(Mappings.settings())));
  }
}
