package org.lantoa.search.index;

/**
 * The two characters with which a search marks hits. They are of the private use area, and kept out
 * of the folded text, so that a mark never is a part of the text.
 */
public final class HighlightMarks {
  /** Before a hit. */
  public static final char START = '\uE000';

  /** After a hit. */
  public static final char END = '\uE001';

  private HighlightMarks() {}

  static String keptOutOf(String folded) {
    return folded.replace(START, ' ').replace(END, ' ');
  }
}
