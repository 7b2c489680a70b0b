package org.lantoa.search.archive;

import static org.lantoa.search.archive.Conditions.all;
import static org.lantoa.search.archive.Conditions.anyOf;
import static org.lantoa.search.archive.Conditions.term;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.SourceState;
import org.lantoa.search.index.Indices;

/** Reads how sources stand, and their followers. */
final class SourcesReader {
  private static final String ABOUT = "about";
  private static final String SOURCE = "source";
  private static final String BY_SOURCE = "by-source";
  private static final String NEWEST = "newest";

  private final ArchiveClient client;

  SourcesReader(ArchiveClient client) {
    this.client = client;
  }

  Map<SourceKey, SourceState> states() {
    Map<SourceKey, SourceState> states = new HashMap<>();
    for (Hit<ObjectNode> hit : client.all(Indices.SOURCES, term(ABOUT, "state"), SOURCE)) {
      SourceState state = DocumentReading.sourceState(hit);
      states.put(state.source(), state);
    }
    return states;
  }

  Optional<SourceState> state(SourceKey source) {
    Query question = all(List.of(term(ABOUT, "state"), term(SOURCE, source.text())));
    return client.all(Indices.SOURCES, question, SOURCE).stream()
        .findFirst()
        .map(DocumentReading::sourceState);
  }

  /** See {@link Archive#followers}. */
  Map<SourceKey, Followers> followers(Collection<SourceKey> sources) {
    Map<SourceKey, Followers> newest = new HashMap<>();
    for (List<String> some : Conditions.portions(sources.stream().map(SourceKey::text).toList())) {
      Query question = all(List.of(term(ABOUT, "followers"), anyOf(SOURCE, some)));
      Aggregate answer =
          client
              .search(
                  Indices.SOURCES,
                  request ->
                      request
                          .size(0)
                          .query(question)
                          .aggregations(BY_SOURCE, newestOf(some.size())))
              .aggregations()
              .get(BY_SOURCE);
      if (answer == null || !answer.isSterms()) {
        continue; // No index yet: the answer names no type.
      }
      for (StringTermsBucket bucket : answer.sterms().buckets().array()) {
        Followers followers = newest(bucket);
        newest.put(followers.source(), followers);
      }
    }
    return newest;
  }

  private static Aggregation newestOf(int sources) {
    Aggregation newest =
        Aggregation.of(
            a ->
                a.topHits(
                    t ->
                        t.size(1)
                            .version(true)
                            .sort(s -> s.field(f -> f.field("day").order(SortOrder.Desc)))));
    return new Aggregation.Builder()
        .terms(t -> t.field(SOURCE).size(sources))
        .aggregations(NEWEST, newest)
        .build();
  }

  private static Followers newest(StringTermsBucket bucket) {
    var hit =
        Objects.requireNonNull(bucket.aggregations().get(NEWEST)).topHits().hits().hits().get(0);
    return DocumentReading.followers(
        Objects.requireNonNull(hit.source()).to(ObjectNode.class),
        Objects.requireNonNull(hit.version(), "ask for versions"));
  }
}
