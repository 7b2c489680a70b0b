package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lantoa.model.topic.Generation;

/**
 * Families of indices that are to be filled anew beside those that searches find, because their
 * mapping or analysis is of another program, or because someone asks. What is asked for stands in
 * Elasticsearch as a template of the next revision without the alias, so it outlives whoever asked.
 */
public final class Refills {
  private final ElasticsearchClient client;

  /**
   * One family's next revision.
   *
   * @param family what is filled anew
   * @param generation the generation of outputs that is shown
   * @param revision the revision that is to take the place of the one that counts
   */
  public record Asked(Indices family, Generation generation, int revision) {}

  /** What became of a refill. */
  public enum Standing {
    /** It is asked for or under way. */
    PENDING,
    /** Searches find it. */
    SHOWN,
    /** It was given up; searches find what they found before. */
    GIVEN_UP
  }

  /** Works on a server, with the rights that {@link ShownGeneration} needs. */
  public Refills(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * The revisions that searches find.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Revisions shown(Generation live) throws IOException {
    return IndexCatalog.of(client).revisions(live);
  }

  /**
   * The families that have indices of another mapping or analysis than this program writes.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Set<Indices> outdated(Reading reading) throws IOException {
    Set<Indices> outdated = EnumSet.noneOf(Indices.class);
    client
        .indices()
        .getMapping(request -> request.index("lantoa-*"))
        .result()
        .forEach(
            (text, index) -> {
              IndexName name = IndexName.parse(text).filter(reading::writes).orElse(null);
              if (name != null
                  && !MappingVersion.of(index.mappings())
                      .equals(MappingVersion.of(name.family().mapping()))) {
                outdated.add(name.family());
              }
            });
    return outdated;
  }

  /**
   * Asks for a refill, unless one is asked for.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Asked ask(Indices family, Generation live) throws IOException {
    IndexCatalog catalog = IndexCatalog.of(client);
    int next = catalog.pendingOf(family, live).orElseGet(() -> catalog.highestOf(family, live) + 1);
    family.installTemplate(client, live, next, false);
    return new Asked(family, live, next);
  }

  /**
   * What is asked for and not shown yet, one after the other; empty if nothing is.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Optional<Asked> next(Generation live) throws IOException {
    IndexCatalog catalog = IndexCatalog.of(client);
    return Stream.of(Indices.values())
        .flatMap(
            family -> catalog.pendingOf(family, live).map(r -> new Asked(family, live, r)).stream())
        .findFirst();
  }

  /**
   * What became of a refill.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Standing standing(Asked asked) throws IOException {
    IndexCatalog catalog = IndexCatalog.of(client);
    if (catalog.revisionOf(asked.family, asked.generation) >= asked.revision) {
      return Standing.SHOWN;
    }
    boolean isThere = catalog.pendingOf(asked.family, asked.generation).isPresent();
    return isThere ? Standing.PENDING : Standing.GIVEN_UP;
  }

  /** How many documents a revision holds that anybody could search by now. */
  long count(Indices family, Generation live, int revision) throws IOException {
    List<String> names = IndexCatalog.of(client).indicesOf(family, live, revision);
    if (names.isEmpty()) {
      return 0;
    }
    client.indices().refresh(request -> request.index(names));
    var docs = client.indices().stats(request -> request.index(names)).all().primaries();
    return docs == null || docs.docs() == null ? 0 : docs.docs().count();
  }

  /** Whether anything was written yet. */
  boolean isEmpty(Asked asked) throws IOException {
    return IndexCatalog.of(client)
        .indicesOf(asked.family, asked.generation, asked.revision)
        .isEmpty();
  }

  /**
   * Leads searches to a revision in one request. Nobody may write any revision of the family
   * meanwhile. Whatever interrupts it, doing it again ends in the same.
   */
  void show(Asked asked) throws IOException {
    IndexCatalog catalog = IndexCatalog.of(client);
    List<Action> moves = new ArrayList<>();
    String alias = asked.family.alias();
    for (IndexCatalog.Entry entry : of(catalog.indices(), asked, any -> true)) {
      String index = entry.name().text();
      if (entry.revision() == asked.revision) {
        moves.add(Action.of(a -> a.add(add -> add.index(index).alias(alias))));
      } else if (entry.isFound()) {
        moves.add(Action.of(a -> a.remove(remove -> remove.index(index).alias(alias))));
      }
    }
    if (!moves.isEmpty()) {
      client.indices().updateAliases(request -> request.actions(moves));
    }
    asked.family.installTemplate(client, asked.generation, asked.revision, true);
  }

  /** Deletes what a refill has written; searches find what they found before. */
  void giveUp(Asked asked) throws IOException {
    remove(asked, revision -> revision == asked.revision);
  }

  /**
   * Deletes the revisions that were superseded. Not at once after the swap: searches that began
   * before it still read them.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public void tidy(Generation live) throws IOException {
    Revisions shown = shown(live);
    for (Indices family : Indices.values()) {
      int counts = shown.of(family);
      remove(new Asked(family, live, counts), revision -> revision < counts);
    }
  }

  private void remove(Asked asked, Predicate<Integer> which) throws IOException {
    IndexCatalog catalog = IndexCatalog.of(client);
    new Removal(client)
        .remove(of(catalog.indices(), asked, which), of(catalog.templates(), asked, which));
  }

  private static List<IndexCatalog.Entry> of(
      Stream<IndexCatalog.Entry> entries, Asked asked, Predicate<Integer> which) {
    return entries
        .filter(entry -> entry.name().isOf(asked.family, asked.generation))
        .filter(entry -> which.test(entry.revision()))
        .toList();
  }
}
