package org.lantoa.ingest.files;

import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;

/** The source that was read last: rows of one source mostly follow each other. */
final class LastSource {
  /** Any thread may replace it. */
  private volatile @Nullable Known last;

  private record Known(String cell, SourceKey key) {}

  /** The source of a cell as {@link RowCells#requiredSource(String, String)} reads it. */
  SourceKey required(String column, String cell) throws RowRefusal {
    Known known = last;
    if (known == null || !known.cell.equals(cell)) {
      known = new Known(cell, RowCells.requiredSource(column, cell));
      last = known;
    }
    return known.key;
  }
}
