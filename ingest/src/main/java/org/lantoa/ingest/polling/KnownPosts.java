package org.lantoa.ingest.polling;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/** The posts of one source that its connector found before. For one thread at a time. */
final class KnownPosts {
  private final SourceKey source;
  private final Map<String, KnownPost> posts;
  private final boolean isToBeKept;

  private KnownPosts(SourceKey source, Map<String, KnownPost> posts, boolean isToBeKept) {
    this.source = source;
    this.posts = new TreeMap<>(posts);
    this.isToBeKept = isToBeKept;
  }

  /** Posts by their platform's ids. */
  KnownPosts(SourceKey source, Map<String, KnownPost> posts) {
    this(source, posts, true);
  }

  /** None, while what is kept cannot be read and must not be replaced. */
  static KnownPosts notToBeKept(SourceKey source) {
    return new KnownPosts(source, Map.of(), false);
  }

  boolean isToBeKept() {
    return isToBeKept;
  }

  Optional<KnownPost> get(PostKey post) {
    return Optional.ofNullable(posts.get(post.postId()));
  }

  /** Remembers a post that is found for the first time. */
  KnownPost found(PostKey post, Instant publishedAt) {
    return posts.computeIfAbsent(post.postId(), id -> KnownPost.found(publishedAt));
  }

  /** Changes what is remembered of a post; of one that was never found there is nothing. */
  void change(PostKey post, UnaryOperator<KnownPost> change) {
    posts.computeIfPresent(post.postId(), (id, known) -> change.apply(known));
  }

  /**
   * The posts that a listing did not show and that may be looked at: those that were never looked
   * at first, then those whose look is longest ago.
   *
   * @param shown the ids of those that it showed
   */
  List<PostKey> unseen(Collection<String> shown, Instant now, int most) {
    return posts.entrySet().stream()
        .filter(post -> !shown.contains(post.getKey()) && post.getValue().isDue(now))
        .sorted(
            Comparator.comparing(
                post -> post.getValue().lookedAt(),
                Comparator.nullsFirst(Comparator.naturalOrder())))
        .limit(most)
        .map(post -> new PostKey(source.platform(), source.sourceId(), post.getKey()))
        .toList();
  }

  SourceKey source() {
    return source;
  }

  Map<String, KnownPost> all() {
    return posts;
  }
}
