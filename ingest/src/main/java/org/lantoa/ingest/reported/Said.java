package org.lantoa.ingest.reported;

import java.util.Set;

/**
 * What one row reports.
 *
 * @param record as if nothing had been reported before
 * @param silent the columns that say nothing, so that what was reported before stays
 * @param file the file's name
 * @param row the line of the row
 */
record Said<T>(T record, Set<ReportedColumn> silent, String file, long row) {

  /** Whether another row of the same figure reports the same. */
  boolean agreesWith(Said<T> other) {
    return record.equals(other.record) && silent.equals(other.silent);
  }
}
