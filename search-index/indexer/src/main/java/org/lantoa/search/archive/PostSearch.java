package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.index.HighlightMarks;
import org.lantoa.search.index.Indices;

/**
 * Finds posts by words. Ranking is by folded syllables plus, at half weight, folded pairs of
 * neighbouring syllables, which on Vietnamese serves queries with and without accents alike.
 */
final class PostSearch {
  private static final String FOLDED = "textFolded";
  private static final String PAIRS = "textFolded.pairs";
  private static final float PAIRS_WEIGHT = 0.5f;

  private final ArchiveClient client;

  PostSearch(ArchiveClient client) {
    this.client = client;
  }

  PostHits search(PostQuery question, List<Query> filters) {
    SearchWords words = SearchWords.parse(question.words());
    // One more than asked for says whether there is a next page.
    var answer =
        client.search(Indices.POSTS, request -> ask(request, question, words, filters)).hits();
    List<Hit<ObjectNode>> found = answer.hits();
    boolean hasNext = found.size() > question.size();
    List<Hit<ObjectNode>> page = hasNext ? found.subList(0, question.size()) : found;
    Optional<String> next =
        hasNext ? Optional.of(Cursor.write(page.get(page.size() - 1).sort())) : Optional.empty();
    long total = answer.total() == null ? 0 : answer.total().value();
    return new PostHits(total, page.stream().map(PostSearch::hit).toList(), next);
  }

  private static SearchRequest.Builder ask(
      SearchRequest.Builder request, PostQuery question, SearchWords words, List<Query> filters) {
    List<SortOptions> order =
        order(words.isEmpty() ? byDefault(question.order()) : question.order());
    request
        .query(query(words, filters))
        .highlight(highlight())
        .size(question.size() + 1)
        .version(true)
        .sort(order);
    question.after().map(after -> Cursor.read(after, order.size())).ifPresent(request::searchAfter);
    return request;
  }

  private static Query query(SearchWords words, List<Query> filters) {
    BoolQuery.Builder bool = new BoolQuery.Builder().filter(filters);
    if (!words.words().isEmpty()) {
      String all = String.join(" ", words.words());
      bool.must(must -> must.match(m -> m.field(FOLDED).query(all).operator(Operator.And)));
      bool.should(should -> should.match(m -> m.field(PAIRS).query(all).boost(PAIRS_WEIGHT)));
    }
    for (String phrase : words.phrases()) {
      bool.must(must -> must.matchPhrase(m -> m.field(FOLDED).query(phrase)));
    }
    for (String hashtag : words.hashtags()) {
      bool.filter(filter -> filter.term(t -> t.field("hashtags").value(hashtag)));
    }
    return bool.build()._toQuery();
  }

  private static Highlight highlight() {
    return Highlight.of(
        marks ->
            marks
                .preTags(String.valueOf(HighlightMarks.START))
                .postTags(String.valueOf(HighlightMarks.END))
                .numberOfFragments(0)
                .fields(FOLDED, field -> field));
  }

  private static PostOrder byDefault(PostOrder order) {
    return order == PostOrder.RELEVANCE ? PostOrder.NEWEST : order;
  }

  private static List<SortOptions> order(PostOrder order) {
    SortOptions newest = field("publishedAt", SortOrder.Desc);
    SortOptions unique = field("post", SortOrder.Asc);
    return switch (order) {
      case NEWEST -> List.of(newest, unique);
      case RELEVANCE -> List.of(SortOptions.of(s -> s.score(score -> score)), newest, unique);
      case SHARES, COMMENTS, REACTIONS ->
          List.of(field("counts." + order.wireName(), SortOrder.Desc), newest, unique);
    };
  }

  private static SortOptions field(String name, SortOrder order) {
    return SortOptions.of(
        s -> s.field(f -> f.field(name).order(order).missing(FieldValue.of("_last"))));
  }

  private static PostHits.Hit hit(Hit<ObjectNode> hit) {
    PostSummary post = DocumentReading.post(hit);
    String text = post.text();
    List<String> marked = hit.highlight().getOrDefault(FOLDED, List.of());
    if (text == null) {
      return new PostHits.Hit(post, List.of());
    }
    return new PostHits.Hit(
        post, marked.isEmpty() ? Excerpts.beginning(text) : Excerpts.around(text, marked.get(0)));
  }
}
