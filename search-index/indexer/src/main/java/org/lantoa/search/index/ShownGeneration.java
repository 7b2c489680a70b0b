package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lantoa.model.topic.Generation;

/**
 * Decides which generation of the outputs searches find. All aliases move in one request, so that
 * no search ever meets two generations or none. While this runs, no indexer may write: an index
 * that comes into being meanwhile could be found too early or not at all. Whatever interrupts it,
 * doing it again ends in the same.
 */
public final class ShownGeneration {
  private final ElasticsearchClient client;

  /**
   * Works on a server.
   *
   * @param client an account with the cluster privilege {@code manage_index_templates} and the
   *     privilege {@code manage} on {@code lantoa-*}
   */
  public ShownGeneration(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Lets searches find one generation and no other, each family in the revision that counts.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  public void show(Generation shown) throws IOException {
    IndexCatalog catalog = IndexCatalog.of(client);
    Revisions revisions = catalog.revisions(shown);
    for (IndexCatalog.Entry other : outputs(catalog.templates()).toList()) {
      if (!isToBeShown(other, shown, revisions)) {
        IndexName name = other.name();
        name.family().installTemplate(client, name.generation(), name.revision(), false);
      }
    }
    List<Action> moves = moves(catalog, shown, revisions);
    if (!moves.isEmpty()) {
      client.indices().updateAliases(request -> request.actions(moves));
    }
    Indices.install(client, Reading.shown(shown).at(revisions));
  }

  private static boolean isToBeShown(
      IndexCatalog.Entry entry, Generation shown, Revisions revisions) {
    IndexName name = entry.name();
    return name.generation().equals(shown) && name.revision() == revisions.of(name.family());
  }

  /**
   * The generation that searches find now; empty as long as none has an index. It comes later than
   * the decision to show it, by as long as its indexers need to stand still.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Optional<Generation> now() throws IOException {
    return outputs(IndexCatalog.of(client).indices())
        .filter(IndexCatalog.Entry::isFound)
        .map(entry -> entry.name().generation())
        .findFirst();
  }

  /**
   * Deletes all indices and templates of a generation, which must not be shown.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  public void remove(Generation generation) throws IOException {
    IndexCatalog catalog = IndexCatalog.of(client);
    new Removal(client)
        .remove(
            of(generation, catalog.indices()).toList(),
            of(generation, catalog.templates()).toList());
  }

  private static Stream<IndexCatalog.Entry> of(
      Generation generation, Stream<IndexCatalog.Entry> entries) {
    return outputs(entries).filter(entry -> entry.name().generation().equals(generation));
  }

  private static List<Action> moves(IndexCatalog catalog, Generation shown, Revisions revisions) {
    List<Action> moves = new ArrayList<>();
    for (IndexCatalog.Entry entry : outputs(catalog.indices()).toList()) {
      boolean isToBeShown = isToBeShown(entry, shown, revisions);
      String alias = entry.name().family().alias();
      String index = entry.name().text();
      if (isToBeShown && !entry.isFound()) {
        moves.add(Action.of(a -> a.add(add -> add.index(index).alias(alias))));
      } else if (!isToBeShown && entry.isFound()) {
        moves.add(Action.of(a -> a.remove(remove -> remove.index(index).alias(alias))));
      }
    }
    return moves;
  }

  private static Stream<IndexCatalog.Entry> outputs(Stream<IndexCatalog.Entry> entries) {
    return entries.filter(entry -> entry.name().family().isOutput());
  }
}
