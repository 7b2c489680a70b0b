package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.Alias;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Topic;

/**
 * The indices of the archive, each reached by an alias. Those that grow with time are cut by the
 * month (UTC) of the document's own time, never by its arrival, so that a document has one place
 * whenever it is written. An index comes into being with its first document, by its template. Each
 * generation of outputs has indices of its own, of which the alias names those that are shown.
 */
public enum Indices {
  /** The newest state of posts, by month of publication. */
  POSTS(Topic.POSTS, true, Mappings.posts()),
  /** Single observations, by month of observation. */
  OBSERVATIONS(Topic.OBSERVATIONS, true, Mappings.observations()),
  /** Gains of posts, by month of the gain. */
  POST_GAINS(Topic.POST_GAINS, true, Mappings.postGains()),
  /** Gains per scope and hour. */
  HOURLY(Topic.HOURLY, false, Mappings.hourly()),
  /** Totals per scope and horizon. */
  TOTALS(Topic.TOTALS, false, Mappings.totals()),
  /** How well sources were watched, per source and hour. */
  COVERAGE(Topic.COVERAGE, false, Mappings.coverage()),
  /** States of sources, and their followers per day. */
  SOURCES(Topic.SOURCES, false, Mappings.sources()),
  /** The newest registry, one document. */
  REGISTRY(Topic.REGISTRY, false, Mappings.registry()),
  /** The newest indicators, one document. */
  INDICATORS(Topic.INDICATORS, false, Mappings.indicators()),
  /** Figures that units report by hand, the newest of each unit, indicator and period. */
  REPORTED(Topic.REPORTED, false, Mappings.reported()),
  /** Monthly totals of groups, reported by hand. */
  GROUP_MONTHS(Topic.GROUP_MONTHS, false, Mappings.groupMonths());

  private final Topic topic;
  private final boolean isMonthly;
  private final TypeMapping mapping;

  Indices(Topic topic, boolean isMonthly, TypeMapping mapping) {
    this.topic = topic;
    this.isMonthly = isMonthly;
    this.mapping = mapping;
  }

  /** The name to search. */
  public String alias() {
    return "lantoa-" + shortName();
  }

  /** The name that operators know it by, such as {@code posts}. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The family of a short name. */
  public static Optional<Indices> ofShortName(String name) {
    return Arrays.stream(values()).filter(family -> family.shortName().equals(name)).findFirst();
  }

  /** The explicit mapping; fields that are not in it are refused. */
  public TypeMapping mapping() {
    return mapping;
  }

  /** What it is filled from. */
  Topic topic() {
    return topic;
  }

  /** Whether the engagement job's outputs stand there, so that each generation has its own. */
  public boolean isOutput() {
    return topic.isOutput();
  }

  /**
   * The index that holds documents of an instant.
   *
   * @param generation of the outputs; the log is the same for all
   * @param revision counts how often the family was filled anew
   */
  String nameAt(Instant time, Generation generation, int revision) {
    String name = templateName(generation, revision);
    return isMonthly ? name + '-' + YearMonth.from(time.atOffset(ZoneOffset.UTC)) : name;
  }

  /** The name of the template of one generation's and one revision's indices. */
  String templateName(Generation generation, int revision) {
    String name = alias() + '-' + (isOutput() ? generation : Generation.FIRST).name();
    return revision == 1 ? name : name + "-r" + revision;
  }

  /**
   * Puts the templates of all indices in place that are written from what is read; doing it again
   * changes nothing. Must have succeeded before the first document is written.
   *
   * @throws IOException if Elasticsearch cannot be reached
   */
  public static void install(ElasticsearchClient client, Reading reading) throws IOException {
    for (Indices family : reading.families()) {
      family.installTemplate(
          client, reading.generation(), reading.revisions().of(family), reading.isShown());
    }
  }

  /** Puts one template in place. The pattern of a later revision is also one of the first. */
  void installTemplate(
      ElasticsearchClient client, Generation generation, int revision, boolean isShown)
      throws IOException {
    String name = templateName(generation, revision);
    String pattern = name + (isMonthly ? "-*" : "");
    long priority = 99L + revision;
    Optional<String> policy =
        isMonthly && Lifecycle.install(client) ? Optional.of(Lifecycle.POLICY) : Optional.empty();
    Map<String, Alias> aliases =
        isShown ? Map.of(alias(), Alias.of(a -> a)) : Map.<String, Alias>of();
    client
        .indices()
        .putIndexTemplate(
            request ->
                request
                    .name(name)
                    .indexPatterns(pattern)
                    .priority(priority)
                    .template(
                        template ->
                            template
                                .mappings(mapping)
                                .aliases(aliases)
                                .settings(Mappings.settings(policy))));
  }
}
