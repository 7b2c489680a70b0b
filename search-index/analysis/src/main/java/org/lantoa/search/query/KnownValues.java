package org.lantoa.search.query;

import java.util.List;

/**
 * Names that the language shares with topics and indices. They are the wire names of the model,
 * which this module does not know; a test of the indexer holds both together.
 */
public final class KnownValues {
  /** What is counted of a post. */
  public static final List<String> MEASURES =
      List.of(
          "shares",
          "comments",
          "reactions",
          "views",
          "like",
          "love",
          "wow",
          "haha",
          "sad",
          "angry",
          "care",
          "other");

  /** Where posts are published. */
  public static final List<String> PLATFORMS = List.of("facebook", "youtube", "tiktok", "zalo");

  /** What posts are. */
  public static final List<String> KINDS =
      List.of("status", "photo", "video", "link", "event", "other");

  private KnownValues() {}
}
