package org.lantoa.ingest.files;

import java.util.regex.Pattern;
import org.lantoa.ingest.table.Row;

/**
 * Tells rows that add up others from posts. A row with a publication time is never one of them,
 * whatever its text begins with; without that time no row can be accepted, so none is lost.
 */
final class TotalRow {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:tong cong|tong so|tong|cong don|luy ke|cong|grand total|sub ?total|total|sum)"
              + "(?:\\s*[:(.,–=0-9-].*|\\s+(?:bai|trang|thang|quy|nam|toan|chung)\\b.*)?");

  private final int published;
  private final int lastKey;

  /** Tells the rows below a header. */
  TotalRow(Header header) {
    this.published = header.places().of(header.shape().publishedColumn());
    this.lastKey = lastKey(header);
  }

  boolean is(Row row) {
    if (row.problem() != null
        || published == ColumnPlaces.ABSENT
        || !row.cell(published).isEmpty()) {
      return false;
    }
    // Where nothing names a post, the word may stand anywhere: offices put it where there is room.
    int last = row.cells().size() - 1;
    return anyBegins(row, isWithoutKey(row) ? last : Math.min(last, lastKey));
  }

  private boolean isWithoutKey(Row row) {
    for (int place = 0; place <= lastKey; place++) {
      if (!row.cell(place).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyBegins(Row row, int last) {
    for (int place = 0; place <= last; place++) {
      String cell = row.cell(place);
      if (!cell.isEmpty()
          && cell.length() < 100
          && WORD.matcher(HeaderName.folded(cell)).matches()) {
        return true;
      }
    }
    return false;
  }

  // The columns up to those that say which post it is; texts further on decide nothing.
  private static int lastKey(Header header) {
    return header.shape().required().stream()
        .filter(column -> !column.equals(header.shape().publishedColumn()))
        .filter(column -> !header.shape().counts().contains(column))
        .mapToInt(header.places()::of)
        .filter(place -> place != ColumnPlaces.ABSENT)
        .max()
        .orElse(0);
  }
}
