package org.lantoa.search.matching;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 */
public record TextSpan(int start, int end) {
  /** Refuses an empty span. */
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: " + start + "–" + end);
    }
  }
}
