package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
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
  /** Elasticsearch answers at most 65,536 buckets. */
  private static final Duration LONGEST_BY_HOUR = Duration.ofHours(60_000);

  private static final String POINTS = "points";
  private static final String PUBLISHED = "published";

  private final ArchiveClient client;

  SeriesReader(ArchiveClient client) {
    this.client = client;
  }

  List<SeriesPoint> read(Scope scope, Instant from, Instant to, SeriesStep step, ZoneId zone) {
    if (step == SeriesStep.HOUR && Duration.between(from, to).compareTo(LONGEST_BY_HOUR) > 0) {
      throw new IllegalArgumentException(
          "a series by the hour holds at most " + LONGEST_BY_HOUR.toHours() + " hours; take days");
    }
    Query hours =
        Query.of(
            q -> q.range(r -> r.date(d -> d.field("hour").gte(from.toString()).lt(to.toString()))));
    Query query = Conditions.all(List.of(Conditions.term("scope", scope.text()), hours));
    Aggregation points = points(step, zone);
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

  private static Aggregation points(SeriesStep step, ZoneId zone) {
    Map<String, Aggregation> sums =
        new HashMap<>(MeasureSums.sums(measure -> "gains." + measure.wireName()));
    sums.put(PUBLISHED, Aggregation.of(a -> a.sum(s -> s.field("postsPublished"))));
    return new Aggregation.Builder()
        .dateHistogram(
            histogram ->
                histogram
                    .field("hour")
                    .calendarInterval(step.interval())
                    .timeZone(zone.getId())
                    .minDocCount(1))
        .aggregations(sums)
        .build();
  }

  private static SeriesPoint point(DateHistogramBucket bucket) {
    return new SeriesPoint(
        Instant.ofEpochMilli(bucket.key()),
        MeasureSums.readSums(bucket.aggregations()),
        MeasureSums.exact(
            Objects.requireNonNull(bucket.aggregations().get(PUBLISHED)).sum().value()));
  }
}
