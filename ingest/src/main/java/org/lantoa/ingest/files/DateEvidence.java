package org.lantoa.ingest.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the dates of one column tell of their order, gathered over all rows of a file. */
final class DateEvidence {
  /** No row, for messages that name none. */
  private static final long NONE = 0;

  private long dayFirst = NONE;
  private long monthFirst = NONE;
  private long ambiguous = NONE;

  /** Takes one date; the first row of each kind is kept. */
  void add(TimeText time, long row) {
    if (time.isDayFirst()) {
      dayFirst = dayFirst == NONE ? row : dayFirst;
    } else if (time.isMonthFirst()) {
      monthFirst = monthFirst == NONE ? row : monthFirst;
    } else if (time.isAmbiguous()) {
      ambiguous = ambiguous == NONE ? row : ambiguous;
    }
  }

  /** Whether rows contradict each other, or the order that such files always have. */
  boolean isContradictory(@Nullable DateOrder contract) {
    return dayFirst != NONE && (monthFirst != NONE || contract == DateOrder.MDY)
        || monthFirst != NONE && contract == DateOrder.DMY;
  }

  /** Whether dates can be read in two ways and nothing tells in which. */
  boolean isUndecided(@Nullable DateOrder contract) {
    return contract == null && ambiguous != NONE && dayFirst == NONE && monthFirst == NONE;
  }

  /** The order; empty if it is contradictory or undecided. */
  Optional<DateOrder> order(@Nullable DateOrder contract) {
    if (isContradictory(contract) || isUndecided(contract)) {
      return Optional.empty();
    }
    if (contract != null) {
      return Optional.of(contract);
    }
    // Dates such as 05/05/2026 are the same day either way.
    return Optional.of(monthFirst != NONE ? DateOrder.MDY : DateOrder.DMY);
  }

  /** Whether the order follows from the rows themselves. */
  boolean isTold(@Nullable DateOrder contract) {
    return contract == null && (dayFirst != NONE) != (monthFirst != NONE);
  }

  /** The first row that tells the day first, or month first if there is none; 0 if none tells. */
  long tellingRow() {
    return dayFirst == NONE ? monthFirst : dayFirst;
  }

  /** The first row that tells against {@link #tellingRow}; 0 if none does. */
  long otherRow() {
    return dayFirst == NONE ? NONE : monthFirst;
  }

  /** The first row that tells nothing. */
  long ambiguousRow() {
    return ambiguous;
  }
}
