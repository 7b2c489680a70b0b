package org.lantoa.search.archive;

import java.util.List;
import java.util.Optional;
import org.lantoa.model.topic.PostSummary;

/**
 * One page of found posts.
 *
 * @param total how many posts there are in all
 * @param isExact whether there are not more than that: what is found by words is counted up to a
 *     bound
 * @param hits this page
 * @param next where the next page begins; empty on the last one
 */
public record PostHits(long total, boolean isExact, List<Hit> hits, Optional<String> next) {
  /** Copies the list. */
  public PostHits {
    hits = List.copyOf(hits);
  }

  /**
   * One found post.
   *
   * @param post the post
   * @param excerpts parts of its text around what was searched; the beginning if nothing was; empty
   *     if there is no text
   */
  public record Hit(PostSummary post, List<Excerpt> excerpts) {
    /** Copies the list. */
    public Hit {
      excerpts = List.copyOf(excerpts);
    }
  }

  /**
   * A part of a text, without markup.
   *
   * @param pieces its pieces in order
   * @param cutBefore whether text was left out before it
   * @param cutAfter whether text was left out after it
   */
  public record Excerpt(List<Piece> pieces, boolean cutBefore, boolean cutAfter) {
    /** Copies the list. */
    public Excerpt {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A piece of an excerpt.
   *
   * @param text as it was written
   * @param marked whether it is what was searched
   */
  public record Piece(String text, boolean marked) {}
}
