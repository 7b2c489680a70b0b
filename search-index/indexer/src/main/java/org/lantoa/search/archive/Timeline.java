package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Measure;
import org.lantoa.search.archive.PostOverview.Step;
import org.lantoa.search.index.Indices;

/** Counts posts, and adds up their last known counts, by when they were published. */
final class Timeline {
  private static final String STEPS = "steps";
  private static final String SUM = "sum-";
  private static final String KNOWN = "known-";

  private final ArchiveClient client;

  Timeline(ArchiveClient client) {
    this.client = client;
  }

  List<Step> read(Query query, SeriesStep step, ZoneId zone) {
    Aggregation steps = by(step, zone);
    return steps(
        client
            .search(
                Indices.POSTS,
                request ->
                    request
                        .size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .query(query)
                        .aggregations(STEPS, steps))
            .aggregations()
            .get(STEPS));
  }

  static Aggregation by(SeriesStep step, ZoneId zone) {
    Map<String, Aggregation> sums = new HashMap<>();
    for (Measure measure : Measure.main()) {
      String field = "counts." + measure.wireName();
      sums.put(SUM + measure.wireName(), Aggregation.of(a -> a.sum(s -> s.field(field))));
      sums.put(KNOWN + measure.wireName(), Aggregation.of(a -> a.valueCount(c -> c.field(field))));
    }
    return step.points("publishedAt", zone, sums);
  }

  static List<Step> steps(@Nullable Aggregate answer) {
    return answer == null || !answer.isDateHistogram()
        ? List.of()
        : answer.dateHistogram().buckets().array().stream().map(Timeline::step).toList();
  }

  private static Step step(DateHistogramBucket bucket) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    Map<Measure, Long> known = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.main()) {
      sums.put(measure, MeasureSums.exact(of(bucket, SUM, measure).sum().value()));
      known.put(measure, MeasureSums.exact(of(bucket, KNOWN, measure).valueCount().value()));
    }
    return new Step(Instant.ofEpochMilli(bucket.key()), bucket.docCount(), sums, known);
  }

  private static Aggregate of(DateHistogramBucket bucket, String kind, Measure measure) {
    return Objects.requireNonNull(bucket.aggregations().get(kind + measure.wireName()));
  }
}
