package org.lantoa.stream.totals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

/**
 * Changes of one scope, added up by the minutes that they are dated at and hold since. Totals know
 * no finer time, so no figure tells the sum from its parts.
 */
final class Gathered {
  private static final int FIRST = 4;
  private static final Measure[] MEASURES = Measure.values();

  // Open addressing; in slot i of the table stands 1 + the place of the minutes, 0 if none.
  private int[] table = new int[2 * FIRST];
  private long[] at = new long[FIRST];
  private long[] since = new long[FIRST];
  private long[][] figures = new long[FIRST][];
  private int size;
  private long posts;
  private long removed;
  private final long[] known = new long[Measure.SLOTS];
  private boolean stands = true;

  void add(FigureChange change) {
    for (DatedFigures dated : change.dated()) {
      long date = RollingTotals.floor(dated.at(), RollingTotals.MINUTE);
      int place = place(date, RollingTotals.floor(dated.since(), RollingTotals.MINUTE));
      Figures.add(figures[place], dated.figures());
    }
    Standing standing = change.standing();
    if (standing != Standing.SAME) {
      stands = false;
      posts += standing.posts();
      removed += standing.removed();
      for (Measure measure : MEASURES) {
        known[measure.slot()] += standing.known().of(measure);
      }
    }
  }

  /** How many different minutes it holds. */
  int size() {
    return size;
  }

  private int place(long date, long holdsSince) {
    int slot = slot(date, holdsSince);
    if (table[slot] == 0) {
      if (size == at.length) {
        grow();
        slot = slot(date, holdsSince);
      }
      at[size] = date;
      since[size] = holdsSince;
      figures[size] = Figures.zero();
      table[slot] = ++size;
    }
    return table[slot] - 1;
  }

  private int slot(long date, long holdsSince) {
    long hash = (date * 31 + holdsSince) * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 33) & (table.length - 1);
    while (table[slot] != 0 && !isAt(table[slot] - 1, date, holdsSince)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean isAt(int place, long date, long holdsSince) {
    return at[place] == date && since[place] == holdsSince;
  }

  private void grow() {
    at = Arrays.copyOf(at, 2 * size);
    since = Arrays.copyOf(since, 2 * size);
    figures = Arrays.copyOf(figures, 2 * size);
    table = new int[4 * size];
    for (int place = 0; place < size; place++) {
      table[slot(at[place], since[place])] = place + 1;
    }
  }

  /** All of it as one change. */
  FigureChange of(String scope) {
    List<DatedFigures> dated = new ArrayList<>(size);
    for (int place = 0; place < size; place++) {
      dated.add(new DatedFigures(at[place], figures[place], since[place]));
    }
    return new FigureChange(
        scope, dated, stands ? Standing.SAME : new Standing(posts, removed, new Tally(known)));
  }
}
