package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.archive.PostOverview.Step;
import org.lantoa.search.archive.PostOverview.Value;
import org.lantoa.search.index.Indices;

/** Counts what the posts are that a query finds. */
final class OverviewReader {
  /** As many values of a facet are told. */
  private static final int VALUES = 12;

  /** Each shard tells so many, lest a value that is rare in one of them be counted short. */
  private static final int VALUES_OF_SHARD = 2_000;

  private static final String MONTHS = "months";

  private final ArchiveClient client;
  private final Timeline timeline;

  OverviewReader(ArchiveClient client) {
    this.client = client;
    this.timeline = new Timeline(client);
  }

  PostOverview read(Query query, ZoneId zone) {
    Map<String, Aggregation> asked = new HashMap<>();
    for (PostFacet facet : PostFacet.values()) {
      asked.put(
          facet.wireName(),
          Aggregation.of(
              a -> a.terms(t -> t.field(facet.field()).size(VALUES).shardSize(VALUES_OF_SHARD))));
    }
    asked.put(MONTHS, Timeline.by(SeriesStep.MONTH, zone));
    var answer =
        client.search(Indices.POSTS, request -> request.size(0).query(query).aggregations(asked));
    var total = answer.hits().total();
    if (total == null || total.value() == 0) {
      return PostOverview.NONE;
    }
    List<Step> months = Timeline.steps(answer.aggregations().get(MONTHS));
    SeriesStep step = step(months, zone);
    return new PostOverview(
        total.value(),
        facets(answer.aggregations()),
        periods(months, zone, true),
        periods(months, zone, false),
        step,
        step == SeriesStep.MONTH ? months : timeline.read(query, step, zone));
  }

  private static Map<PostFacet, List<Value>> facets(Map<String, Aggregate> answers) {
    Map<PostFacet, List<Value>> facets = new EnumMap<>(PostFacet.class);
    for (PostFacet facet : PostFacet.values()) {
      facets.put(facet, values(answers.get(facet.wireName())));
    }
    return facets;
  }

  private static List<Value> values(@Nullable Aggregate answer) {
    if (answer == null || !answer.isSterms()) {
      return List.of();
    }
    StringTermsAggregate terms = answer.sterms();
    Long error = terms.docCountErrorUpperBound();
    boolean isExact = error == null || error == 0;
    return terms.buckets().array().stream()
        .map(
            bucket ->
                new Value(
                    Objects.requireNonNull(bucket.key()).stringValue(), bucket.docCount(), isExact))
        .toList();
  }

  /** A quarter by days, two years by weeks, more by months. */
  private static SeriesStep step(List<Step> months, ZoneId zone) {
    long span =
        java.time.temporal.ChronoUnit.MONTHS.between(
            month(months.get(0).start(), zone), month(months.get(months.size() - 1).start(), zone));
    if (span < 3) {
      return SeriesStep.DAY;
    }
    return span < 24 ? SeriesStep.WEEK : SeriesStep.MONTH;
  }

  private static List<Value> periods(List<Step> months, ZoneId zone, boolean byYear) {
    Map<String, Long> periods = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Step step : months) {
      YearMonth month = month(step.start(), zone);
      periods.merge(
          byYear ? Integer.toString(month.getYear()) : month.toString(), step.posts(), Long::sum);
    }
    return periods.entrySet().stream()
        .map(period -> new Value(period.getKey(), period.getValue(), true))
        .toList();
  }

  private static YearMonth month(Instant start, ZoneId zone) {
    return YearMonth.from(start.atZone(zone));
  }
}
