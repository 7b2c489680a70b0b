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
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }
}
