package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.search.index.Indices;

/** Sums per scope, for all scopes there are: page by page, never the largest few. */
final class ScopeSumsReader {
  private static final int PAGE = 500;
  private static final String BY_SCOPE = "by-scope";
  private static final String SCOPE = "scope";

  private final ArchiveClient client;

  ScopeSumsReader(ArchiveClient client) {
    this.client = client;
  }

  Map<Scope, ScopeSums> read(Indices index, Function<Measure, String> field) {
    Map<Scope, ScopeSums> sums = new HashMap<>();
    Map<String, FieldValue> after = Map.of();
    do {
      CompositeAggregate page = page(index, field, after);
      for (CompositeBucket bucket : page.buckets().array()) {
        sums.put(
            new Scope(Objects.requireNonNull(bucket.key().get(SCOPE)).stringValue()),
            new ScopeSums(
                bucket.docCount(),
                MeasureSums.readSums(bucket.aggregations()),
                MeasureSums.readKnown(bucket.aggregations()),
                MeasureSums.readRemoved(bucket.aggregations())));
      }
      after = page.buckets().array().isEmpty() ? Map.of() : page.afterKey();
    } while (!after.isEmpty());
    return sums;
  }

  private CompositeAggregate page(
      Indices index, Function<Measure, String> field, Map<String, FieldValue> after) {
    Aggregation byScope =
        new Aggregation.Builder()
            .composite(scopes(after))
            .aggregations(MeasureSums.allOf(field))
            .build();
    var answer = client.search(index, request -> request.size(0).aggregations(BY_SCOPE, byScope));
    return answer.aggregations().containsKey(BY_SCOPE)
        ? answer.aggregations().get(BY_SCOPE).composite()
        : CompositeAggregate.of(none -> none.buckets(buckets -> buckets.array(List.of())));
  }

  private static CompositeAggregation scopes(Map<String, FieldValue> after) {
    CompositeAggregationSource byScope =
        CompositeAggregationSource.of(source -> source.terms(terms -> terms.field("scopes")));
    CompositeAggregation.Builder composite =
        new CompositeAggregation.Builder().size(PAGE).sources(List.of(Map.of(SCOPE, byScope)));
    return (after.isEmpty() ? composite : composite.after(after)).build();
  }
}
