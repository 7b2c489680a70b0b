package org.lantoa.search.archive;

import java.util.Optional;

/**
 * A search for posts.
 *
 * @param words what a person typed: words that must all occur, {@code "phrases"} in straight or
 *     typographic quotation marks, {@code #hashtags}; accents and case do not matter; may be empty
 * @param filter which posts are looked at
 * @param order the order of the hits
 * @param size how many hits a page has, 1 to 200
 * @param after where the page begins: {@link PostHits#next} of the page before
 */
public record PostQuery(
    String words, PostFilter filter, PostOrder order, int size, Optional<String> after) {
  /** Refuses a size out of range. */
  public PostQuery {
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("a page has 1 to 200 hits, not " + size);
    }
  }

  /** The first 20 hits for words, best first. */
  public static PostQuery of(String words) {
    return new PostQuery(words, PostFilter.NONE, PostOrder.RELEVANCE, 20, Optional.empty());
  }

  /** The same search among fewer posts. */
  public PostQuery filtered(PostFilter other) {
    return new PostQuery(words, other, order, size, after);
  }

  /** The same search in another order. */
  public PostQuery ordered(PostOrder other) {
    return new PostQuery(words, filter, other, size, after);
  }

  /** The same search with pages of another size. */
  public PostQuery sized(int other) {
    return new PostQuery(words, filter, order, other, after);
  }

  /** The next page of the same search. */
  public PostQuery from(String next) {
    return new PostQuery(words, filter, order, size, Optional.of(next));
  }
}
