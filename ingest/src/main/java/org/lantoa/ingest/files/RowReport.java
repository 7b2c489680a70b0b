package org.lantoa.ingest.files;

import org.jspecify.annotations.Nullable;

/**
 * A row that did not become an observation.
 *
 * @param file the file's name without its folder
 * @param row the line on which the row begins; the header's is 1
 * @param outcome what became of it
 * @param code the stable code of the reason, such as {@code count-fraction}
 * @param column the header of the column that decided; absent if the row as a whole did
 * @param value the cell, if it may be repeated: numbers, times, ids, never texts; absent otherwise
 * @param message the reason and the remedy, in the request's language
 */
public record RowReport(
    String file,
    long row,
    Outcome outcome,
    String code,
    @Nullable String column,
    @Nullable String value,
    String message) {

  /** What became of the row. */
  public enum Outcome {
    /** It says what an earlier row said. */
    DUPLICATE,
    /** It contradicts an earlier row of the same post and instant; the earlier one stands. */
    CONFLICTING,
    /** It could not be understood or may not be published. */
    REFUSED
  }
}
