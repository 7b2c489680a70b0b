package org.lantoa.ingest.files;

import org.lantoa.ingest.fingerprint.Fingerprint;
import org.lantoa.ingest.fingerprint.FingerprintTable;

/**
 * Remembers every accepted row in a few longs and compares later rows of the same post and instant
 * with it.
 */
final class SeenRows {
  private static final int PLACE = 0;
  private static final int PUBLISHED = 1;
  private static final int COUNTS = 2;
  private static final int CONTENT = 3;
  private static final int COLUMNS = 4;
  private static final int ROW_BITS = 44;

  private final FingerprintTable rows = new FingerprintTable(COLUMNS);

  /** How a row relates to those before it. */
  enum Relation {
    NEW(""),
    DUPLICATE("duplicate"),
    OTHER_COUNTS("conflicting-counts"),
    OTHER_PUBLICATION("conflicting-published"),
    OTHER_CONTENT("conflicting-content");

    private final String code;

    Relation(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * A row's place among all files of one import.
   *
   * @param file the file's index
   * @param row the line in it
   */
  record Place(int file, long row) {}

  /**
   * A comparison.
   *
   * @param relation how the row relates to the first of its post and instant
   * @param first where that one stands; the row itself if it is new
   */
  record Comparison(Relation relation, Place first) {}

  /** Compares a row with the first of its post and instant, and remembers it if it is that one. */
  Comparison add(Place place, RowMarks marks) {
    Fingerprint key = marks.reading();
    long found = rows.find(key);
    if (found >= 0) {
      return new Comparison(relation(found, marks), place(found));
    }
    long added = rows.add(key);
    rows.set(added, PLACE, ((long) place.file << ROW_BITS) | place.row);
    rows.set(added, PUBLISHED, marks.publishedAt());
    rows.set(added, COUNTS, marks.counts());
    rows.set(added, CONTENT, marks.content());
    return new Comparison(Relation.NEW, place);
  }

  private Relation relation(long found, RowMarks marks) {
    if (rows.get(found, COUNTS) != marks.counts()) {
      return Relation.OTHER_COUNTS;
    }
    if (rows.get(found, PUBLISHED) != marks.publishedAt()) {
      return Relation.OTHER_PUBLICATION;
    }
    return rows.get(found, CONTENT) == marks.content()
        ? Relation.DUPLICATE
        : Relation.OTHER_CONTENT;
  }

  private Place place(long found) {
    long packed = rows.get(found, PLACE);
    return new Place((int) (packed >>> ROW_BITS), packed & (1L << ROW_BITS) - 1);
  }
}
