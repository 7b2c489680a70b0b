package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lantoa.model.Scope;
import org.lantoa.search.index.Indices;

/** Adds hourly figures up to the points of a series. */
final class SeriesReader {
  private static final String POINTS = "points";
  private static final String PUBLISHED = "published";

  private final ArchiveClient client;

  SeriesReader(ArchiveClient client) {
    this.client = client;
  }

  List<SeriesPoint> read(Scope scope, Instant from, Instant to, SeriesStep step, ZoneId zone) {
    step.requireAnswerable(from, to);
    Query query =
        Conditions.all(
            List.of(Conditions.term("scope", scope.text()), Conditions.within("hour", from, to)));
    Aggregation points = step.points(zone, sums());
    var answer =
        client
            .search(
                Indices.HOURLY,
                request -> request.size(0).query(query).aggregations(POINTS, points))
            .aggregations();
    return answer.containsKey(POINTS)
        ? answer.get(POINTS).dateHistogram().buckets().array().stream()
            .map(SeriesReader::point)
            .toList()
        : List.of();
  }

  private static Map<String, Aggregation> sums() {
    Map<String, Aggregation> sums =
        new HashMap<>(MeasureSums.sums(measure -> "gains." + measure.wireName()));
    sums.put(PUBLISHED, Aggregation.of(a -> a.sum(s -> s.field("postsPublished"))));
    return sums;
  }

  private static SeriesPoint point(DateHistogramBucket bucket) {
    return new SeriesPoint(
        Instant.ofEpochMilli(bucket.key()),
        MeasureSums.readSums(bucket.aggregations()),
        MeasureSums.exact(
            Objects.requireNonNull(bucket.aggregations().get(PUBLISHED)).sum().value()));
  }
}
