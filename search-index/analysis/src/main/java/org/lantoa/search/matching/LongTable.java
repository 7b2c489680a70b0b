package org.lantoa.search.matching;

import java.util.Arrays;

/** From numbers to small numbers, without an object for each. */
final class LongTable {
  /** What {@link #get} says of a key that is not there. */
  static final int ABSENT = -1;

  private long[] keys = new long[16];
  private int[] values = absent(16);
  private int size;

  int get(long key) {
    return values[place(key)];
  }

  /** Keeps a value unless there is one; returns the one that is kept. */
  int putIfAbsent(long key, int value) {
    int place = place(key);
    if (values[place] == ABSENT) {
      keys[place] = key;
      values[place] = value;
      size++;
      if (2 * size > keys.length) {
        grow();
      }
      return value;
    }
    return values[place];
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (values[place] != ABSENT && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = absent(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        values[place] = oldValues[i];
      }
    }
  }

  private static int[] absent(int length) {
    int[] values = new int[length];
    Arrays.fill(values, ABSENT);
    return values;
  }
}
