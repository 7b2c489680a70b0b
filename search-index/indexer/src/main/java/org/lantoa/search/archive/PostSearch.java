package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.index.Indices;
import org.lantoa.search.query.Abbreviations;

/** Finds posts. */
final class PostSearch {
  /**
   * Ranking need not look at every hit, counting must. Up to here hits are counted exactly, beyond
   * it is only said that there are more.
   */
  private static final int COUNTED = 10_000;

  private record Found(@Nullable TotalHits total, List<Hit<ObjectNode>> hits) {}

  private final ArchiveClient client;
  private final Abbreviations abbreviations;
  private final Supplier<ZoneId> zone;

  PostSearch(ArchiveClient client, Abbreviations abbreviations, Supplier<ZoneId> zone) {
    this.client = client;
    this.abbreviations = abbreviations;
    this.zone = zone;
  }

  PostHits search(PostQuery question) {
    AskedWords asked = AskedWords.read(question, abbreviations);
    PostOrder order = Sorting.effective(question.order(), asked.isRanked());
    boolean isRanked = order == PostOrder.RELEVANCE;
    Query query = isRanked ? ranked(question, asked) : matching(question, asked);
    var answer =
        isRanked && question.after().isEmpty()
            ? best(question, query)
            : sorted(question, query, order);
    return hits(question, asked, answer);
  }

  private Found best(PostQuery question, Query query) {
    var answer = client.search(Indices.POSTS, request -> ask(request, question, query)).hits();
    return FirstPage.isDecided(answer.hits(), question.size())
        ? new Found(answer.total(), FirstPage.ordered(answer.hits()))
        : sorted(question, query, PostOrder.RELEVANCE);
  }

  private Found sorted(PostQuery question, Query query, PostOrder order) {
    var answer =
        client.search(Indices.POSTS, request -> ask(request, question, query, order)).hits();
    return new Found(answer.total(), answer.hits());
  }

  /** The posts that a search finds, unranked. */
  Query matching(PostQuery question) {
    return matching(question, AskedWords.read(question, abbreviations));
  }

  private Query matching(PostQuery question, AskedWords asked) {
    return Ranking.matching(asked, translation(asked), filters(question));
  }

  private Query ranked(PostQuery question, AskedWords asked) {
    return Ranking.ranked(asked, translation(asked), filters(question));
  }

  private List<Query> filters(PostQuery question) {
    return Conditions.of(question.filter(), zone);
  }

  private Translation translation(AskedWords asked) {
    SpelledWords spelled =
        asked
            .condition()
            .map(condition -> SpelledWords.lookUp(client, condition))
            .orElse(SpelledWords.NONE);
    return new Translation(zone, spelled);
  }

  private static SearchRequest.Builder ask(
      SearchRequest.Builder request, PostQuery question, Query query, PostOrder order) {
    List<SortOptions> sorting = Sorting.of(order);
    ask(request, question, query).sort(sorting);
    if (order != PostOrder.RELEVANCE) {
      request.trackTotalHits(total -> total.enabled(true));
    }
    question
        .after()
        .map(after -> Cursor.read(after, sorting.size()))
        .ifPresent(request::searchAfter);
    return request;
  }

  /** By score alone. */
  private static SearchRequest.Builder ask(
      SearchRequest.Builder request, PostQuery question, Query query) {
    // One more than asked for says whether there is a next page.
    return request
        .query(query)
        .size(question.size() + 1)
        .version(true)
        .trackTotalHits(total -> total.count(COUNTED));
  }

  private static PostHits hits(PostQuery question, AskedWords asked, Found found) {
    TotalHits total = found.total();
    boolean hasNext = found.hits().size() > question.size();
    List<Hit<ObjectNode>> page = hasNext ? found.hits().subList(0, question.size()) : found.hits();
    Optional<String> next =
        hasNext ? Optional.of(Cursor.write(place(page.get(page.size() - 1)))) : Optional.empty();
    Shown shown = Shown.of(asked);
    return new PostHits(
        total == null ? 0 : total.value(),
        total == null || total.relation() == TotalHitsRelation.Eq,
        page.stream().map(DocumentReading::post).map(shown::hit).toList(),
        next);
  }

  private static List<FieldValue> place(Hit<ObjectNode> last) {
    return last.sort().isEmpty() ? FirstPage.place(last) : last.sort();
  }
}
