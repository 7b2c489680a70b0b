package org.lantoa.search.analysis;

import java.util.Map;

/** All folded syllables with what they cost when a hashtag is read; made when first needed. */
final class SyllableTable {
  /** What {@link #cost} says of what is no syllable. */
  static final int NONE = 0;

  /**
   * A name's syllable (Lê Duẩn), far rarer than the two words that are written the same (dự án).
   */
  private static final String TWO_WORDS = "duan";

  private static final int LETTER_BITS = 5;

  /** A hash table four times as large as there are syllables. */
  private static final int SLOT_BITS = 13;

  private static final long[] KEYS = new long[1 << SLOT_BITS];
  private static final byte[] COSTS = new byte[1 << SLOT_BITS];

  static {
    Map<String, Integer> common = CommonSyllables.costs();
    for (String onset : Syllables.ONSETS) {
      for (String rime : Syllables.RIMES) {
        String folded = VietnameseFolding.fold(onset + rime);
        if (Syllables.fit(onset, rime) && !folded.equals(TWO_WORDS)) {
          int slot = slot(key(folded));
          KEYS[slot] = key(folded);
          COSTS[slot] = common.getOrDefault(folded, CommonSyllables.RARE).byteValue();
        }
      }
    }
  }

  private SyllableTable() {}

  /** The key of a syllable that goes on with another letter from a to z. */
  static long longer(long key, char letter) {
    return key << LETTER_BITS | (letter - 'a' + 1);
  }

  /** How rare a syllable is, from 1; {@link #NONE} if it is none. */
  static int cost(long key) {
    return COSTS[slot(key)];
  }

  /** Where a key stands or, if it does not, the empty slot where it would. */
  private static int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOT_BITS));
    while (KEYS[slot] != key && KEYS[slot] != 0) {
      slot = (slot + 1) & (KEYS.length - 1);
    }
    return slot;
  }

  private static long key(String folded) {
    long key = 0;
    for (int i = 0; i < folded.length(); i++) {
      key = longer(key, folded.charAt(i));
    }
    return key;
  }
}
