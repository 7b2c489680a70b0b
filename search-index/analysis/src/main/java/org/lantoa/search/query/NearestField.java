package org.lantoa.search.query;

import java.util.Comparator;
import java.util.Locale;

/** Finds the field that a mistyped name most likely stands for. */
final class NearestField {
  /** More edits than any known name has letters are not counted. */
  private static final int LONGEST = 20;

  private NearestField() {}

  /** The name with the fewest edits, ties by alphabet. */
  static String of(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    String compared = lower.substring(0, Math.min(lower.length(), LONGEST));
    return QueryField.names().stream()
        .min(
            Comparator.comparingInt((String name) -> edits(compared, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** Insertions, deletions and replacements. */
  private static int edits(String a, String b) {
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
      }
      last = row;
    }
    return last[b.length()];
  }
}
