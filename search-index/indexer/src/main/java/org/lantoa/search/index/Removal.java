package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.List;

/** Deletes indices and templates that no search finds any more. */
final class Removal {
  private final ElasticsearchClient client;

  Removal(ElasticsearchClient client) {
    this.client = client;
  }

  void remove(List<IndexCatalog.Entry> indices, List<IndexCatalog.Entry> templates)
      throws IOException {
    if (!indices.isEmpty()) {
      List<String> names = indices.stream().map(entry -> entry.name().text()).toList();
      client.indices().delete(request -> request.index(names));
    }
    for (IndexCatalog.Entry template : templates) {
      String name = template.name().text();
      client.indices().deleteIndexTemplate(request -> request.name(name));
    }
  }
}
