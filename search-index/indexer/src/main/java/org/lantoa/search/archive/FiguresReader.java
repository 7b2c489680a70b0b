package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.HashMap;
import java.util.Map;
import org.lantoa.search.index.Indices;

/** Adds up the last counts of posts. */
final class FiguresReader {
  private static final String REMOVED = "removed";

  private final ArchiveClient client;

  FiguresReader(ArchiveClient client) {
    this.client = client;
  }

  PeriodFigures read(Query query) {
    Map<String, Aggregation> aggregations =
        new HashMap<>(MeasureSums.sumsAndKnown(measure -> "counts." + measure.wireName()));
    aggregations.put(
        REMOVED, Aggregation.of(a -> a.filter(f -> f.exists(e -> e.field("removedAt")))));
    var answer =
        client.search(
            Indices.POSTS, request -> request.size(0).query(query).aggregations(aggregations));
    Map<String, Aggregate> sums = answer.aggregations();
    var total = answer.hits().total();
    return new PeriodFigures(
        total == null ? 0 : total.value(),
        MeasureSums.readSums(sums),
        MeasureSums.readKnown(sums),
        sums.containsKey(REMOVED) ? sums.get(REMOVED).filter().docCount() : 0);
  }
}
