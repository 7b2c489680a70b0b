package org.lantoa.ingest.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes letters (NFC), so that search and comparisons meet one form only: windows-1258 has tone
 * marks apart from their letters, and some programs write UTF-8 that way.
 */
final class Letters {
  /** Below it stand no marks, and letters that are composed. */
  private static final char FIRST_MARK = '\u0300';

  /** The block of Vietnamese letters with two marks: all composed, none a mark. */
  private static final char FIRST_VIETNAMESE = '\u1EA0';

  private static final char LAST_VIETNAMESE = '\u1EF9';

  /** Dashes, quotes and the ellipsis. */
  private static final char FIRST_PUNCTUATION = '\u2010';

  private static final char LAST_PUNCTUATION = '\u2027';

  private Letters() {}

  static List<String> composed(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!isComposed(cells.get(i))) {
        List<String> composed = new ArrayList<>(cells.size());
        cells.forEach(cell -> composed.add(composed(cell)));
        return composed;
      }
    }
    return cells;
  }

  static String composed(String text) {
    return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mayNeedComposing(text.charAt(i))) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }

  // What Vietnamese text is made of is told apart here: asking the normaliser takes longer than
  // everything else that is done with a cell.
  /** Whether a text with this letter may need composing; false of what Vietnamese is made of. */
  static boolean mayNeedComposing(char c) {
    return c >= FIRST_MARK
        && !(c >= FIRST_VIETNAMESE && c <= LAST_VIETNAMESE)
        && !(c >= FIRST_PUNCTUATION && c <= LAST_PUNCTUATION);
  }
}
