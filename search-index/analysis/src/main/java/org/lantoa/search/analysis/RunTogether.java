package org.lantoa.search.analysis;

import java.util.Arrays;

/**
 * Reads words that are written together in one case, {@code danvankheo}, as Vietnamese syllables.
 *
 * <p>Of several readings that leave no letter over, the one with the fewest syllables is taken; of
 * these the one whose syllables are the more common ({@link CommonSyllables}); of these the one
 * whose last syllable is the longest. {@code congan} is <i>công an</i>, not <i>co ngan</i> or
 * <i>con gan</i>. Accents that were typed must fit the syllables: {@code côngan} cannot be <i>co
 * ngan</i> any more than {@code nhàtho} can be <i>nhat ho</i>.
 */
final class RunTogether {
  /** Longer runs are left whole; no platform takes such hashtags. */
  static final int LONGEST = 100;

  private static final int UNREACHED = Integer.MAX_VALUE;

  /** One syllable more weighs as much as any difference in rarity. */
  private static final int SYLLABLE = 10_000;

  private final char[] exact = new char[LONGEST];
  private final char[] folded = new char[LONGEST];
  private final int[] costs = new int[LONGEST + 1];
  private final int[] lastStarts = new int[LONGEST + 1];
  private final int[] borders = new int[LONGEST + 1];
  private boolean hasAccents;

  /** Reads the letters between two places; gives the number of syllables, 0 if they are none. */
  int read(char[] units, int from, int to) {
    int length = to - from;
    if (length > LONGEST || !takeLetters(units, from, length)) {
      return 0;
    }
    Arrays.fill(costs, 0, length + 1, UNREACHED);
    costs[0] = 0;
    for (int start = 0; start < length; start++) {
      if (costs[start] != UNREACHED) {
        extend(start, length);
      }
    }
    return costs[length] == UNREACHED ? 0 : trace(length);
  }

  /** Where a syllable ends, counted from where the letters begin. */
  int end(int syllable) {
    return borders[syllable];
  }

  private boolean takeLetters(char[] units, int from, int length) {
    hasAccents = false;
    for (int i = 0; i < length; i++) {
      exact[i] = Letters.lower(units[from + i]);
      folded[i] = Letters.folded(units[from + i]);
      hasAccents |= exact[i] != folded[i];
      if (folded[i] < 'a' || folded[i] > 'z') {
        return false;
      }
    }
    return true;
  }

  private void extend(int start, int length) {
    long key = 0;
    int furthest = Math.min(length, start + Syllables.LONGEST);
    for (int end = start + 1; end <= furthest; end++) {
      key = SyllableTable.longer(key, folded[end - 1]);
      int rarity = SyllableTable.cost(key);
      if (rarity != SyllableTable.NONE) {
        int cost = costs[start] + SYLLABLE + rarity;
        if (cost < costs[end] && (!hasAccents || Syllables.accept(exact, start, end))) {
          costs[end] = cost;
          lastStarts[end] = start;
        }
      }
    }
  }

  private int trace(int length) {
    int count = costs[length] / SYLLABLE;
    int end = length;
    for (int syllable = count - 1; syllable >= 0; syllable--) {
      borders[syllable] = end;
      end = lastStarts[end];
    }
    return count;
  }
}
