package org.lantoa.search.matching;

import java.util.Arrays;

/** Numbers in a row, without an object for each. */
final class IntRow {
  private int[] numbers = new int[16];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  int get(int index) {
    return numbers[index];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
