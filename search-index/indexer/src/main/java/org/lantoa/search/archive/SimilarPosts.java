package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.index.Indices;

/** Finds posts that share the telling words of a post, whatever their accents. */
final class SimilarPosts {
  /** As much of a text tells what it is about, in UTF-16 units. */
  private static final int READ = 8_000;

  private static final String FOLDED = "lantoa_folded";
  private static final int WORDS = 25;

  private final ArchiveClient client;

  SimilarPosts(ArchiveClient client) {
    this.client = client;
  }

  List<PostHits.Hit> of(PostSummary post, int most) {
    String text = post.text();
    if (text == null || text.isBlank()) {
      return List.of();
    }
    Query query = query(post, text.substring(0, Math.min(READ, text.length())));
    return client
        .search(
            Indices.POSTS,
            request ->
                request
                    .query(query)
                    .size(most)
                    .version(true)
                    .trackTotalHits(total -> total.enabled(false))
                    .sort(Sorting.of(PostOrder.RELEVANCE)))
        .hits()
        .hits()
        .stream()
        .map(DocumentReading::post)
        .map(SimilarPosts::hit)
        .toList();
  }

  private static Query query(PostSummary post, String text) {
    Query self = Conditions.term("post", post.post().text());
    Query alike =
        Query.of(
            q ->
                q.moreLikeThis(
                    like ->
                        like.fields(Translation.TEXT)
                            .analyzer(FOLDED)
                            .like(l -> l.text(text))
                            .minTermFreq(1)
                            .minDocFreq(2)
                            .maxQueryTerms(WORDS)
                            .minimumShouldMatch("30%")));
    return Query.of(q -> q.bool(bool -> bool.must(alike).mustNot(self)));
  }

  private static PostHits.Hit hit(PostSummary post) {
    String text = post.text();
    return new PostHits.Hit(post, text == null ? List.of() : Excerpts.beginning(text));
  }
}
