package org.lantoa.ingest.reported;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.HeaderName;
import org.lantoa.ingest.table.HeaderProbe;
import org.lantoa.ingest.table.Heading;
import org.lantoa.ingest.table.Row;
import org.lantoa.ingest.table.Table;
import org.lantoa.ingest.table.TableException;

/** A file of reported figures, positioned before its first row. */
final class ReportedFile implements AutoCloseable {
  /** Columns of our templates that only say to people what the ids mean. */
  private static final Set<String> FOR_READERS = Set.of("ten don vi", "ten chi tieu");

  private final Table table;
  private final Kind kind;
  private final Map<ReportedColumn, Integer> places;
  private final int width;
  private final int unused;

  private ReportedFile(
      Table table, Kind kind, Map<ReportedColumn, Integer> places, int width, int unused) {
    this.table = table;
    this.kind = kind;
    this.places = places;
    this.width = width;
    this.unused = unused;
  }

  /** Opens a file; empty if it is a table of another kind. */
  static Optional<ReportedFile> open(Path path, Messages messages)
      throws TableException, ReportedImportException {
    Table table = Table.open(path, ReportedFile::known);
    boolean isTaken = false;
    try {
      Optional<ReportedFile> file = of(table, messages);
      isTaken = file.isPresent();
      return file;
    } finally {
      if (!isTaken) {
        table.close();
      }
    }
  }

  private static Optional<ReportedFile> of(Table table, Messages messages)
      throws TableException, ReportedImportException {
    for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
      table.turnTo(sheet);
      Optional<Heading> heading = Heading.find(table, new Probe());
      if (heading.isPresent()) {
        return Optional.of(of(table, heading.get().names(), messages));
      }
    }
    return Optional.empty();
  }

  private static ReportedFile of(Table table, List<String> names, Messages messages)
      throws ReportedImportException {
    List<String> folded = names.stream().map(HeaderName::folded).toList();
    Kind kind = Kind.of(folded).orElseThrow();
    Map<ReportedColumn, Integer> places = new EnumMap<>(ReportedColumn.class);
    for (ReportedColumn column : kind.columns()) {
      for (int place = 0; place < folded.size(); place++) {
        if (column.isNamed(folded.get(place)) && places.put(column, place) != null) {
          throw messages.file("header-repeated", null, table.name(), column.title());
        }
      }
    }
    String missing =
        kind.required().stream()
            .filter(column -> !places.containsKey(column))
            .map(column -> "“" + column.title() + "”")
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw messages.file("header-missing", null, table.name(), missing);
    }
    int others =
        (int)
            folded.stream().filter(name -> !name.isEmpty() && !FOR_READERS.contains(name)).count();
    return new ReportedFile(table, kind, places, names.size(), others - places.size());
  }

  private static int known(List<String> names) {
    List<String> folded = names.stream().map(HeaderName::folded).toList();
    return Kind.of(folded)
        .map(kind -> (int) kind.columns().stream().filter(column -> column.isIn(folded)).count())
        .orElse(0);
  }

  /** A heading over several columns says nothing here. */
  private record Probe() implements HeaderProbe {
    @Override
    public int known(List<String> names) {
      return ReportedFile.known(names);
    }

    @Override
    public String below(String group, String name) {
      return name;
    }
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return table.name();
  }

  /** How many named columns are neither read nor kept. */
  int unused() {
    return unused;
  }

  /** The next row that says anything; null at the end. */
  @Nullable Row next() throws TableException {
    return table.next();
  }

  double fraction() {
    return table.fraction();
  }

  /**
   * The cells of a row that may be read.
   *
   * @throws RowFault if it is broken, or has cells beyond the header, so that others may have moved
   */
  Cells cells(Row row) throws RowFault {
    String problem = row.problem();
    if (problem != null) {
      throw RowFault.ofRow(problem);
    }
    if (row.isWiderThan(width)) {
      String code = table.isDelimited() ? "too-many-cells" : "cell-beyond-header";
      throw RowFault.ofRow(code, row.cells().size(), width);
    }
    return new Cells(row, places);
  }

  @Override
  public void close() {
    table.close();
  }
}
