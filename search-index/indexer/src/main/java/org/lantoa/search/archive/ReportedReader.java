package org.lantoa.search.archive;

import static org.lantoa.search.archive.Conditions.all;
import static org.lantoa.search.archive.Conditions.anyOf;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.lantoa.model.SourceKey;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.search.index.Indices;

/** Reads what was reported by hand. */
final class ReportedReader {
  /** More than a century of days: no unit reports for more periods. */
  private static final int MOST_PERIODS = 50_000;

  private static final String PERIODS = "periods";

  private final ArchiveClient client;

  ReportedReader(ArchiveClient client) {
    this.client = client;
  }

  List<ReportingPeriod> periods(Collection<String> units) {
    List<ReportingPeriod> periods = new ArrayList<>();
    for (List<String> some : Conditions.portions(units)) {
      var answer =
          client.search(
              Indices.REPORTED,
              request ->
                  request
                      .size(0)
                      .query(anyOf("unit", some))
                      .aggregations(
                          PERIODS,
                          Aggregation.of(a -> a.terms(t -> t.field("period").size(MOST_PERIODS)))));
      var found = answer.aggregations().get(PERIODS);
      if (found == null || !found.isSterms()) {
        // No index yet: the answer names no type.
        continue;
      }
      for (StringTermsBucket bucket : found.sterms().buckets().array()) {
        periods.add(ReportingPeriod.parse(Objects.requireNonNull(bucket.key()).stringValue()));
      }
    }
    return periods.stream().distinct().toList();
  }

  List<ReportedFigure> figures(Collection<String> units, Collection<ReportingPeriod> periods) {
    Query ofPeriods = anyOf("period", periods.stream().map(ReportingPeriod::text).toList());
    List<ReportedFigure> figures = new ArrayList<>();
    for (List<String> some : Conditions.portions(units)) {
      Query question = all(List.of(anyOf("unit", some), ofPeriods));
      client.all(Indices.REPORTED, question, "unit", "indicator", "period").stream()
          .map(DocumentReading::reported)
          .forEach(figures::add);
    }
    return figures;
  }

  List<GroupMonth> groupMonths(Collection<SourceKey> sources) {
    Query question = anyOf("source", sources.stream().map(SourceKey::text).toList());
    return client.all(Indices.GROUP_MONTHS, question, "source", "month").stream()
        .map(DocumentReading::groupMonth)
        .toList();
  }
}
