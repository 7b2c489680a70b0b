package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Map;
import org.lantoa.search.index.Indices;

/** Adds up the last counts of posts. */
final class FiguresReader {
  private final ArchiveClient client;

  FiguresReader(ArchiveClient client) {
    this.client = client;
  }

  PeriodFigures read(Query query) {
    Map<String, Aggregation> aggregations =
        MeasureSums.allOf(measure -> "counts." + measure.wireName());
    var answer =
        client.search(
            Indices.POSTS, request -> request.size(0).query(query).aggregations(aggregations));
    Map<String, Aggregate> sums = answer.aggregations();
    var total = answer.hits().total();
    return new PeriodFigures(
        total == null ? 0 : total.value(),
        MeasureSums.readSums(sums),
        MeasureSums.readKnown(sums),
        MeasureSums.readRemoved(sums));
  }
}
