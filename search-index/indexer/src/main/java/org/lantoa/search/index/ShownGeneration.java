package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.get_index_template.IndexTemplateItem;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lantoa.model.topic.Generation;

/**
 * Decides which generation of the outputs searches find. All aliases move in one request, so that
 * no search ever meets two generations or none. While this runs, no indexer may write: an index
 * that comes into being meanwhile could be found too early or not at all. Whatever interrupts it,
 * doing it again ends in the same.
 */
public final class ShownGeneration {
  private static final Pattern INDEX =
      Pattern.compile("(lantoa-[a-z-]+)-(g[0-9]+)(-\\d{4}-\\d{2})?");

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
   * Lets searches find one generation and no other.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  public void show(Generation shown) throws IOException {
    for (Map.Entry<Indices, Generation> other : templates().toList()) {
      if (!other.getValue().equals(shown)) {
        other.getKey().installTemplate(client, Reading.hidden(other.getValue()));
      }
    }
    List<Action> moves = moves(shown);
    if (!moves.isEmpty()) {
      client.indices().updateAliases(request -> request.actions(moves));
    }
    for (Indices family : Reading.shown(shown).families()) {
      family.installTemplate(client, Reading.shown(shown));
    }
  }

  /**
   * The generation that searches find now; empty as long as none has an index. It comes later than
   * the decision to show it, by as long as its indexers need to stand still.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Optional<Generation> now() throws IOException {
    return outputs()
        .filter(found -> found.aliases.contains(found.family.alias()))
        .map(Found::generation)
        .findFirst();
  }

  /**
   * Deletes all indices and templates of a generation, which must not be shown.
   *
   * @throws IOException if Elasticsearch does not answer; do it again
   */
  public void remove(Generation generation) throws IOException {
    List<String> indices =
        outputs().filter(found -> found.generation.equals(generation)).map(Found::name).toList();
    if (!indices.isEmpty()) {
      client.indices().delete(request -> request.index(indices));
    }
    for (Map.Entry<Indices, Generation> template : templates().toList()) {
      if (template.getValue().equals(generation)) {
        String name = template.getKey().templateName(generation);
        client.indices().deleteIndexTemplate(request -> request.name(name));
      }
    }
  }

  private List<Action> moves(Generation shown) throws IOException {
    List<Action> moves = new ArrayList<>();
    for (Found found : outputs().toList()) {
      boolean isToBeShown = found.generation.equals(shown);
      String alias = found.family.alias();
      if (isToBeShown && !found.aliases.contains(alias)) {
        moves.add(Action.of(a -> a.add(add -> add.index(found.name).alias(alias))));
      } else if (!isToBeShown && found.aliases.contains(alias)) {
        moves.add(Action.of(a -> a.remove(remove -> remove.index(found.name).alias(alias))));
      }
    }
    return moves;
  }

  /** An index of outputs. */
  private record Found(String name, Indices family, Generation generation, Set<String> aliases) {}

  private Stream<Found> outputs() throws IOException {
    Map<String, Set<String>> aliases = new TreeMap<>();
    client
        .indices()
        .getAlias(request -> request.index("lantoa-*"))
        .result()
        .forEach((name, index) -> aliases.put(name, index.aliases().keySet()));
    return aliases.entrySet().stream()
        .flatMap(
            index -> {
              Matcher name = INDEX.matcher(index.getKey());
              return name.matches()
                  ? families()
                      .filter(family -> family.alias().equals(name.group(1)))
                      .map(
                          family ->
                              new Found(
                                  index.getKey(),
                                  family,
                                  new Generation(name.group(2)),
                                  index.getValue()))
                  : Stream.empty();
            });
  }

  /** The templates of outputs that there are. */
  private Stream<Map.Entry<Indices, Generation>> templates() throws IOException {
    Set<String> names =
        client
            .indices()
            .getIndexTemplate(request -> request.name("lantoa-*"))
            .indexTemplates()
            .stream()
            .map(IndexTemplateItem::name)
            .collect(Collectors.toSet());
    return names.stream()
        .map(INDEX::matcher)
        .filter(Matcher::matches)
        .flatMap(
            name ->
                families()
                    .filter(family -> family.alias().equals(name.group(1)))
                    .map(family -> Map.entry(family, new Generation(name.group(2)))));
  }

  private static Stream<Indices> families() {
    return Stream.of(Indices.values()).filter(Indices::isOutput);
  }
}
