package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.List;
import org.lantoa.model.PostKey;

/**
 * Drops what an index keeps on disk of documents that were replaced. A text that was erased is
 * found by no search any more, but its bytes lie in the index's files until these are merged.
 */
public final class ErasedDocuments {
  private final ElasticsearchClient client;

  /** Works on a server, with the rights that {@link ShownGeneration} needs. */
  public ErasedDocuments(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Merges the indices that hold a post, of every generation.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public void purge(PostKey post) throws IOException {
    String posts = Indices.POSTS.alias() + "-*";
    client.indices().refresh(request -> request.index(posts));
    List<String> holding =
        client
            .search(
                request ->
                    request
                        .index(posts)
                        .source(source -> source.fetch(false))
                        .query(query -> query.ids(ids -> ids.values(post.text()))),
                Void.class)
            .hits()
            .hits()
            .stream()
            .map(hit -> hit.index())
            .distinct()
            .toList();
    if (!holding.isEmpty()) {
      client.indices().forcemerge(request -> request.index(holding).maxNumSegments(1L).flush(true));
    }
  }
}
