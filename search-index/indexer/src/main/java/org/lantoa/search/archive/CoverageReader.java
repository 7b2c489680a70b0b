package org.lantoa.search.archive;

import static org.lantoa.search.archive.Conditions.all;
import static org.lantoa.search.archive.Conditions.anyOf;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lantoa.model.SourceKey;
import org.lantoa.search.index.Indices;

/** Adds coverage up. What has no record is not there: nothing is known of it. */
final class CoverageReader {
  private static final String COVERED = "covered";
  private static final String MINUTES = "minutes";
  private static final String SOURCES = "sources";
  private static final String POINTS = "points";

  /** The sums of one portion of sources. */
  private static final Map<String, Aggregation> SUMS =
      Map.of(COVERED, sum(COVERED), MINUTES, sum(MINUTES));

  private final ArchiveClient client;

  CoverageReader(ArchiveClient client) {
    this.client = client;
  }

  /** See {@link Archive#coverage}. */
  Map<SourceKey, CoverageSum> bySource(Collection<SourceKey> sources, Instant from, Instant to) {
    Map<SourceKey, CoverageSum> sums = new HashMap<>();
    for (List<String> some : portions(sources)) {
      Aggregation bySource =
          new Aggregation.Builder()
              .terms(t -> t.field("source").size(some.size()))
              .aggregations(SUMS)
              .build();
      Aggregate answer = ask(some, from, to, SOURCES, bySource).get(SOURCES);
      if (answer == null || !answer.isSterms()) {
        continue; // No index yet: the answer names no type.
      }
      answer
          .sterms()
          .buckets()
          .array()
          .forEach(
              bucket ->
                  sums.put(
                      SourceKey.parse(Objects.requireNonNull(bucket.key()).stringValue()),
                      read(bucket.docCount(), bucket.aggregations())));
    }
    return sums;
  }

  /** See {@link Archive#coverageSeries}. */
  List<CoveragePoint> series(
      Collection<SourceKey> sources, Instant from, Instant to, SeriesStep step, ZoneId zone) {
    step.requireAnswerable(from, to);
    Map<Instant, CoverageSum> points = new TreeMap<>();
    Aggregation byTime = step.points(zone, SUMS);
    for (List<String> some : portions(sources)) {
      Aggregate answer = ask(some, from, to, POINTS, byTime).get(POINTS);
      if (answer == null) {
        continue;
      }
      answer
          .dateHistogram()
          .buckets()
          .array()
          .forEach(
              bucket ->
                  points.merge(
                      Instant.ofEpochMilli(bucket.key()),
                      read(bucket.docCount(), bucket.aggregations()),
                      CoverageSum::plus));
    }
    List<CoveragePoint> series = new ArrayList<>();
    points.forEach((start, coverage) -> series.add(new CoveragePoint(start, coverage)));
    return series;
  }

  private Map<String, Aggregate> ask(
      List<String> sources, Instant from, Instant to, String name, Aggregation sums) {
    Query question = all(List.of(anyOf("source", sources), Conditions.within("hour", from, to)));
    return client
        .search(
            Indices.COVERAGE, request -> request.size(0).query(question).aggregations(name, sums))
        .aggregations();
  }

  private static CoverageSum read(long hours, Map<String, Aggregate> sums) {
    return new CoverageSum(read(sums, COVERED), read(sums, MINUTES), hours);
  }

  private static long read(Map<String, Aggregate> sums, String name) {
    return MeasureSums.exact(Objects.requireNonNull(sums.get(name)).sum().value());
  }

  private static List<List<String>> portions(Collection<SourceKey> sources) {
    return Conditions.portions(sources.stream().map(SourceKey::text).toList());
  }

  private static Aggregation sum(String field) {
    return Aggregation.of(a -> a.sum(s -> s.field(field)));
  }
}
