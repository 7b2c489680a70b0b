package org.lantoa.ingest.files;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private TotalRow() {}

  static boolean is(Row row, Header header) {
    Integer published = header.places().get(header.shape().publishedColumn());
    if (row.problem() != null || published == null || !row.cell(published).isEmpty()) {
      return false;
    }
    int key = lastKey(header);
    boolean isWithoutKey = IntStream.rangeClosed(0, key).allMatch(at -> row.cell(at).isEmpty());
    // Where nothing names a post, the word may stand anywhere: offices put it where there is room.
    int last = isWithoutKey ? row.cells().size() - 1 : Math.min(row.cells().size() - 1, key);
    return IntStream.rangeClosed(0, last)
        .mapToObj(row::cell)
        .filter(cell -> !cell.isEmpty() && cell.length() < 100)
        .anyMatch(cell -> WORD.matcher(HeaderName.folded(cell)).matches());
  }

  // The columns up to those that say which post it is; texts further on decide nothing.
  private static int lastKey(Header header) {
    return header.shape().required().stream()
        .filter(column -> !column.equals(header.shape().publishedColumn()))
        .filter(column -> !header.shape().counts().contains(column))
        .map(header.places()::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }
}
