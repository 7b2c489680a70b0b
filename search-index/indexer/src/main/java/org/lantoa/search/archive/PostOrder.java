package org.lantoa.search.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order posts are found; equals follow by publication, newest first. */
public enum PostOrder {
  /** The best match first; without words the same as {@link #NEWEST}. */
  RELEVANCE,
  /** The newest publication first. */
  NEWEST,
  /** The oldest publication first. */
  OLDEST,
  /** The most shares first, unknown last. */
  SHARES,
  /** The most comments first, unknown last. */
  COMMENTS,
  /** The most reactions first, unknown last. */
  REACTIONS,
  /** The most views first, unknown last. */
  VIEWS;

  /** The name used in addresses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds an order by its wire name. */
  public static Optional<PostOrder> ofWireName(String name) {
    return Arrays.stream(values()).filter(order -> order.wireName().equals(name)).findFirst();
  }
}
