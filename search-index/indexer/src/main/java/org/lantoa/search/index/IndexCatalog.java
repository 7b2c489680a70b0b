package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lantoa.model.topic.Generation;

/** Our indices and templates as they stand in Elasticsearch when asked. */
final class IndexCatalog {
  private static final String OURS = "lantoa-*";

  /** An index or a template, and whether it has the alias by which searches find it. */
  record Entry(IndexName name, boolean isFound) {
    int revision() {
      return name.revision();
    }
  }

  private final List<Entry> indices;
  private final List<Entry> templates;

  private IndexCatalog(List<Entry> indices, List<Entry> templates) {
    this.indices = indices;
    this.templates = templates;
  }

  static IndexCatalog of(ElasticsearchClient client) throws IOException {
    List<Entry> indices = new ArrayList<>();
    client
        .indices()
        .getAlias(request -> request.index(OURS).expandWildcards(ExpandWildcard.Open))
        .result()
        .forEach((name, index) -> add(indices, name, index.aliases().keySet()::contains));
    return new IndexCatalog(indices, templatesOf(client));
  }

  private static List<Entry> templatesOf(ElasticsearchClient client) throws IOException {
    List<Entry> templates = new ArrayList<>();
    client
        .indices()
        .getIndexTemplate(request -> request.name(OURS))
        .indexTemplates()
        .forEach(
            item -> {
              var template = item.indexTemplate().template();
              add(
                  templates,
                  item.name(),
                  alias -> template != null && template.aliases().containsKey(alias));
            });
    return templates;
  }

  private static void add(List<Entry> to, String text, Predicate<String> hasAlias) {
    IndexName.parse(text)
        .ifPresent(name -> to.add(new Entry(name, hasAlias.test(name.family().alias()))));
  }

  Stream<Entry> indices() {
    return indices.stream();
  }

  Stream<Entry> templates() {
    return templates.stream();
  }

  /** The indices of one revision. */
  List<String> indicesOf(Indices family, Generation live, int revision) {
    return indices()
        .filter(entry -> entry.name().isOf(family, live) && entry.revision() == revision)
        .map(entry -> entry.name().text())
        .toList();
  }

  /**
   * The revision of a family that counts: what searches find; where nothing is found, what its
   * templates would let them find; else the first that there is.
   */
  int revisionOf(Indices family, Generation live) {
    OptionalInt found =
        of(indices(), family, live).filter(Entry::isFound).mapToInt(Entry::revision).max();
    if (found.isPresent()) {
      return found.getAsInt();
    }
    OptionalInt wouldBe =
        of(templates(), family, live).filter(Entry::isFound).mapToInt(Entry::revision).max();
    if (wouldBe.isPresent()) {
      return wouldBe.getAsInt();
    }
    return Stream.concat(of(indices(), family, live), of(templates(), family, live))
        .mapToInt(Entry::revision)
        .min()
        .orElse(1);
  }

  /** The latest revision of a family that there is anything of. */
  int highestOf(Indices family, Generation live) {
    return Stream.concat(of(indices(), family, live), of(templates(), family, live))
        .mapToInt(Entry::revision)
        .max()
        .orElse(1);
  }

  Revisions revisions(Generation live) {
    Revisions all = Revisions.FIRST;
    for (Indices family : Indices.values()) {
      int revision = revisionOf(family, live);
      all = revision == 1 ? all : all.with(family, revision);
    }
    return all;
  }

  /** The revision of a family that is to take the place of the one that counts. */
  Optional<Integer> pendingOf(Indices family, Generation live) {
    int counts = revisionOf(family, live);
    return of(templates(), family, live)
        .map(Entry::revision)
        .filter(revision -> revision > counts)
        .max(Comparator.naturalOrder());
  }

  private static Stream<Entry> of(Stream<Entry> entries, Indices family, Generation live) {
    return entries.filter(entry -> entry.name().isOf(family, live));
  }
}
