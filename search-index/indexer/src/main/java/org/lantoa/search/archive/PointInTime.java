package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.lantoa.search.index.Indices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index as it was when this was opened, whatever is written to it since. */
final class PointInTime implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PointInTime.class);

  /** From question to question; a reader who is slower than that has left. */
  private static final Time KEPT = Time.of(time -> time.time("5m"));

  private final ElasticsearchClient client;
  private final Indices index;
  private String id;

  PointInTime(ElasticsearchClient client, Indices index) {
    this.client = client;
    this.index = index;
    id =
        ArchiveClient.answer(
                index,
                () ->
                    ArchiveClient.settled(
                        () ->
                            client.openPointInTime(
                                open -> open.index(index.alias()).keepAlive(KEPT))))
            .id();
  }

  SearchResponse<ObjectNode> search(UnaryOperator<SearchRequest.Builder> question) {
    SearchRequest request =
        question
            .apply(
                new SearchRequest.Builder()
                    .pit(pit -> pit.id(id).keepAlive(KEPT))
                    .allowPartialSearchResults(false)
                    .trackTotalHits(total -> total.enabled(false)))
            .build();
    SearchResponse<ObjectNode> answer =
        ArchiveClient.answer(index, () -> client.search(request, ObjectNode.class));
    String renewed = answer.pitId();
    id = renewed == null ? id : renewed;
    return answer;
  }

  @Override
  public void close() {
    try {
      var unused =
          ArchiveClient.answer(index, () -> client.closePointInTime(close -> close.id(id)));
    } catch (ArchiveException away) {
      LOG.debug("a point in time of {} was left to expire", index.alias(), away);
    }
  }
}
