package org.lantoa.ingest.files;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A column that a shape reads.
 *
 * @param name the name by which the program calls it
 * @param form what stands in it, which decides what of a refused cell may be repeated
 * @param headers the header names by which files have it, the most usual first
 */
record Column(String name, Form form, List<String> headers) {
  /** Each row at the top of a file is held against all names; columns are few, and constant. */
  private static final Map<Column, List<String>> FOLDED = new ConcurrentHashMap<>();

  /** When the counts were read; any file may have it. */
  static final Column OBSERVED =
      of("Đo lúc", Form.TIME, "Thời điểm đo", "Observed at", "Measured at");

  /** Whether the office published the post in its own name; any file may have it. */
  static final Column BY_OFFICE = of("Bài của đơn vị", Form.WORD, "By office", "Own post");

  /** What stands in a column. */
  enum Form {
    /** A source or a post, by id or by link. */
    ID,
    /** A whole number. */
    COUNT,
    /** A time. */
    TIME,
    /** One of a few words. */
    WORD,
    /** The post's link. */
    LINK,
    /** The office's own text. */
    TEXT
  }

  Column {
    headers = List.copyOf(headers);
  }

  /** A column whose header is its name, or one of some others. */
  static Column of(String name, Form form, String... otherNames) {
    return new Column(name, form, Stream.concat(Stream.of(name), Stream.of(otherNames)).toList());
  }

  /** The header names as {@link HeaderName} folds them. */
  List<String> foldedNames() {
    return FOLDED.computeIfAbsent(this, Column::fold);
  }

  private List<String> fold() {
    return headers.stream().map(HeaderName::folded).distinct().toList();
  }

  /** The header name that people are told. */
  String label() {
    return headers.get(0);
  }
}
