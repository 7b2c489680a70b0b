package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The indices of the archive, each reached by an alias. Those that grow with time are cut by the
 * month (UTC) of the document's own time, never by its arrival, so that a document has one place
 * whenever it is written. An index comes into being with its first document, by its template.
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

  private static final String GENERATION = "-g1";

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

  /** The index that holds documents of an instant. */
  String nameAt(Instant time) {
    return isMonthly
        ? alias + GENERATION + '-' + YearMonth.from(time.atOffset(ZoneOffset.UTC))
        : alias + GENERATION;
  }

  /**
   * Puts the templates of all indices in place; doing it again changes nothing. Must have succeeded
   * before the first document is written.
   *
   * @throws IOException if Elasticsearch cannot be reached
   */
  public static void install(ElasticsearchClient client) throws IOException {
    for (Indices index : values()) {
      index.installTemplate(client);
    }
  }

  private void installTemplate(ElasticsearchClient client) throws IOException {
    String pattern = alias + GENERATION + (isMonthly ? "-*" : "");
    client
        .indices()
        .putIndexTemplate(
            request ->
                request
                    .name(alias + GENERATION)
                    .indexPatterns(pattern)
                    .priority(100L)
                    .template(
                        template ->
                            template
                                .mappings(mapping)
                                .aliases(alias, a -> a)
                                .settings(Mappings.settings())));
  }
}
