package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.index.Indices;

/** Reads posts page by page from one point in time. */
final class PostExport {
  private static final int PAGE = 1_000;

  private final ArchiveClient client;

  PostExport(ArchiveClient client) {
    this.client = client;
  }

  void run(Query query, PostOrder order, Consumer<? super PostSummary> each) {
    List<SortOptions> sorting = Sorting.of(Sorting.effective(order, false));
    client
        .open(Indices.POSTS)
        .ifPresent(
            point -> {
              try (point) {
                run(point, query, sorting, each);
              }
            });
  }

  private static void run(
      PointInTime point,
      Query query,
      List<SortOptions> sorting,
      Consumer<? super PostSummary> each) {
    List<FieldValue> after = List.of();
    while (true) {
      List<FieldValue> from = after;
      List<Hit<ObjectNode>> page =
          point.search(request -> page(request, query, sorting, from)).hits().hits();
      page.forEach(hit -> each.accept(DocumentReading.post(hit)));
      if (page.size() < PAGE) {
        return;
      }
      after = page.get(page.size() - 1).sort();
    }
  }

  private static SearchRequest.Builder page(
      SearchRequest.Builder request,
      Query query,
      List<SortOptions> sorting,
      List<FieldValue> after) {
    request.query(query).size(PAGE).version(true).sort(sorting);
    return after.isEmpty() ? request : request.searchAfter(after);
  }
}
