package org.lantoa.search.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** All folded syllables with what they cost when a hashtag is read; made when first needed. */
final class SyllableTable {
  /** What {@link #cost} says of what is no syllable. */
  static final int NONE = 0;

  /**
   * A name's syllable (Lê Duẩn), far rarer than the two words that are written the same (dự án).
   */
  private static final String TWO_WORDS = "duan";

  private static final int BITS = 5;
  private static final long[] KEYS;
  private static final byte[] COSTS;

  static {
    Map<Long, Integer> costs = new TreeMap<>();
    Map<String, Integer> common = CommonSyllables.costs();
    for (String onset : Syllables.ONSETS) {
      for (String rime : Syllables.RIMES) {
        String folded = VietnameseFolding.fold(onset + rime);
        if (Syllables.fit(onset, rime) && !folded.equals(TWO_WORDS)) {
          costs.put(key(folded), common.getOrDefault(folded, CommonSyllables.RARE));
        }
      }
    }
    KEYS = costs.keySet().stream().mapToLong(Long::longValue).toArray();
    COSTS = new byte[KEYS.length];
    int place = 0;
    for (int cost : costs.values()) {
      COSTS[place++] = (byte) cost;
    }
  }

  private SyllableTable() {}

  /** The key of a syllable that goes on with another letter from a to z. */
  static long longer(long key, char letter) {
    return key << BITS | (letter - 'a' + 1);
  }

  /** How rare a syllable is, from 1; {@link #NONE} if it is none. */
  static int cost(long key) {
    int place = Arrays.binarySearch(KEYS, key);
    return place < 0 ? NONE : COSTS[place];
  }

  private static long key(String folded) {
    long key = 0;
    for (char letter : folded.toCharArray()) {
      key = longer(key, letter);
    }
    return key;
  }
}
