package org.lantoa.search.archive;

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
    Query query =
        order == PostOrder.RELEVANCE ? ranked(question, asked) : matching(question, asked);
    var answer =
        client.search(Indices.POSTS, request -> ask(request, question, query, order)).hits();
    return hits(question, asked, answer.total(), answer.hits());
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
    // One more than asked for says whether there is a next page.
    request.query(query).size(question.size() + 1).version(true).sort(sorting);
    if (order == PostOrder.RELEVANCE) {
      request.trackTotalHits(total -> total.count(COUNTED));
    }
    question
        .after()
        .map(after -> Cursor.read(after, sorting.size()))
        .ifPresent(request::searchAfter);
    return request;
  }

  private static PostHits hits(
      PostQuery question,
      AskedWords asked,
      @Nullable TotalHits total,
      List<Hit<ObjectNode>> found) {
    boolean hasNext = found.size() > question.size();
    List<Hit<ObjectNode>> page = hasNext ? found.subList(0, question.size()) : found;
    Optional<String> next =
        hasNext ? Optional.of(Cursor.write(page.get(page.size() - 1).sort())) : Optional.empty();
    Shown shown = Shown.of(asked);
    return new PostHits(
        total == null ? 0 : total.value(),
        total == null || total.relation() == TotalHitsRelation.Eq,
        page.stream().map(DocumentReading::post).map(shown::hit).toList(),
        next);
  }
}
