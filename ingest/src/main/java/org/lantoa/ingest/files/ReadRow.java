package org.lantoa.ingest.files;

import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Row;

/**
 * A row and what it says, as far as that follows from the row alone.
 *
 * @param row the row
 * @param said what it says; absent if it is refused
 * @param marks what is remembered of the post; absent if it is refused
 * @param refusal why it cannot be understood; absent if it can
 */
record ReadRow(
    Row row,
    @Nullable PostRow said,
    RowMarks.@Nullable OfPost marks,
    @Nullable RowRefusal refusal) {

  static ReadRow of(Row row, OpenedFile file, RowContext context) {
    try {
      PostRow said = file.read(row, context);
      return new ReadRow(row, said, RowMarks.OfPost.of(said), null);
    } catch (RowRefusal refusal) {
      return new ReadRow(row, null, null, refusal);
    }
  }
}
