package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.lantoa.model.PostKey;

/** Posts that their platforms no longer show and whose text is still kept. */
public final class RemovedPosts {
  private static final int MOST = 1_000;

  private final ElasticsearchClient client;

  /** Works on a server, with an account that may read. */
  public RemovedPosts(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Some of those that were found removed before an instant.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public List<PostKey> withTextBefore(Instant limit) throws IOException {
    Query removed =
        Query.of(q -> q.range(r -> r.date(d -> d.field("removedAt").lt(limit.toString()))));
    Query withText = Query.of(q -> q.exists(e -> e.field("text")));
    return client
        .search(
            request ->
                request
                    .index(Indices.POSTS.alias())
                    .ignoreUnavailable(true)
                    .allowNoIndices(true)
                    .source(source -> source.fetch(false))
                    .size(MOST)
                    .query(q -> q.bool(b -> b.filter(removed, withText))),
            Void.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> PostKey.parse(String.valueOf(hit.id())))
        .toList();
  }
}
