package org.lantoa.ingest.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the known columns of a file stand, by their names in its shape. Each row asks some twenty
 * times, so this is a table of plain numbers, which takes a fraction of a map's time.
 */
final class ColumnPlaces {
  /** The place of a column that the file does not have. */
  static final int ABSENT = -1;

  private final @Nullable String[] names;
  private final int[] places;
  private final int size;

  ColumnPlaces(Map<String, Integer> places) {
    // At most a quarter is taken, so that names that are not there are told at once.
    int slots = Integer.highestOneBit(Math.max(1, places.size())) << 3;
    this.names = new String[slots];
    this.places = new int[slots];
    this.size = places.size();
    places.forEach(
        (name, place) -> {
          int slot = slotOf(name);
          this.names[slot] = name;
          this.places[slot] = place;
        });
  }

  /** The place of a column from 0, or {@link #ABSENT}. */
  int of(String column) {
    int slot = slotOf(column);
    return names[slot] == null ? ABSENT : places[slot];
  }

  /** How many columns the file has of those that its shape knows. */
  int size() {
    return size;
  }

  private int slotOf(String column) {
    int hash = column.hashCode();
    int slot = (hash ^ hash >>> 16) & names.length - 1;
    String name = names[slot];
    while (name != null && !name.equals(column)) {
      slot = slot + 1 & names.length - 1;
      name = names[slot];
    }
    return slot;
  }
}
