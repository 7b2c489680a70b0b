package org.lantoa.search.archive;

import java.util.Optional;

/**
 * A search for posts.
 *
 * @param words what a person typed, in the language of {@link org.lantoa.search.query.SearchQuery};
 *     may be empty
 * @param mode which posts the words find
 * @param filter which posts are looked at
 * @param order the order of the hits
 * @param size how many hits a page has, 1 to 200
 * @param after where the page begins: {@link PostHits#next} of the page before
 */
public record PostQuery(
    String words, Mode mode, PostFilter filter, PostOrder order, int size, Optional<String> after) {

  /** Which posts words find. */
  public enum Mode {
    /** Those that meet all that was typed. */
    ALL,
    /**
     * Those that have any of the words, the most alike first: for questions in natural language.
     * Conditions other than words, and whatever was excluded, hold as ever. What cannot be read as
     * a query is taken as plain words.
     */
    CLOSEST
  }

  /** Refuses a size out of range. */
  public PostQuery {
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("a page has 1 to 200 hits, not " + size);
    }
  }

  /** The first 20 hits for words, best first. */
  public static PostQuery of(String words) {
    return new PostQuery(
        words, Mode.ALL, PostFilter.NONE, PostOrder.RELEVANCE, 20, Optional.empty());
  }

  /** The same words, for the posts that come closest. */
  public PostQuery closest() {
    return new PostQuery(words, Mode.CLOSEST, filter, order, size, after);
  }

  /** The same search among fewer posts. */
  public PostQuery filtered(PostFilter other) {
    return new PostQuery(words, mode, other, order, size, after);
  }

  /** The same search in another order. */
  public PostQuery ordered(PostOrder other) {
    return new PostQuery(words, mode, filter, other, size, after);
  }

  /** The same search with pages of another size. */
  public PostQuery sized(int other) {
    return new PostQuery(words, mode, filter, order, other, after);
  }

  /** The next page of the same search. */
  public PostQuery from(String next) {
    return new PostQuery(words, mode, filter, order, size, Optional.of(next));
  }
}
