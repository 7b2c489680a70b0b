package org.lantoa.ingest.reported;

import static org.lantoa.ingest.reported.ReportedColumn.COMMENTS;
import static org.lantoa.ingest.reported.ReportedColumn.INDICATOR;
import static org.lantoa.ingest.reported.ReportedColumn.MEASURE;
import static org.lantoa.ingest.reported.ReportedColumn.MONTH;
import static org.lantoa.ingest.reported.ReportedColumn.PERIOD;
import static org.lantoa.ingest.reported.ReportedColumn.POSTS;
import static org.lantoa.ingest.reported.ReportedColumn.REACTIONS;
import static org.lantoa.ingest.reported.ReportedColumn.SHARES;
import static org.lantoa.ingest.reported.ReportedColumn.SOURCE;
import static org.lantoa.ingest.reported.ReportedColumn.UNIT;
import static org.lantoa.ingest.reported.ReportedColumn.VALUE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two kinds of files of reported figures, told apart by their headers. */
enum Kind {
  /** Figures of units per indicator and period. */
  FIGURES(List.of(UNIT, PERIOD, INDICATOR, VALUE), Set.of(INDICATOR, VALUE), List.of(MEASURE)),
  /** Monthly totals of whole groups. */
  GROUP_MONTHS(
      List.of(SOURCE, MONTH), Set.of(SOURCE, MONTH), List.of(POSTS, SHARES, COMMENTS, REACTIONS));

  /** A column of files of posts: no file of reported figures has it. */
  private static final Set<String> OF_POSTS =
      Set.of("ma bai", "post id", "post", "id bai", "dang luc");

  private final List<ReportedColumn> required;
  private final Set<ReportedColumn> telling;
  private final List<ReportedColumn> optional;

  Kind(List<ReportedColumn> required, Set<ReportedColumn> telling, List<ReportedColumn> optional) {
    this.required = required;
    this.telling = telling;
    this.optional = optional;
  }

  List<ReportedColumn> required() {
    return required;
  }

  /** All columns that are read. */
  List<ReportedColumn> columns() {
    return java.util.stream.Stream.concat(required.stream(), optional.stream()).toList();
  }

  /** The kind that a header makes, by its folded names. */
  static Optional<Kind> of(List<String> folded) {
    if (folded.stream().anyMatch(OF_POSTS::contains)) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(kind -> kind.telling.stream().allMatch(column -> column.isIn(folded)))
        .findFirst();
  }
}
