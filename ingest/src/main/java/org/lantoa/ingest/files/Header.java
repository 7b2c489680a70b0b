package org.lantoa.ingest.files;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lantoa.ingest.table.Heading;
import org.lantoa.ingest.table.Table;
import org.lantoa.ingest.table.TableException;

/**
 * The header: which shape the file has and where its columns stand. Names of columns that no shape
 * knows are counted, never kept.
 *
 * @param shape the recognised shape
 * @param sheet the place of the sheet that has it
 * @param places where each known column stands, by its name in the shape
 * @param captions how the file itself writes the names of those columns
 * @param width how many columns there are
 * @param holdsRefusedRows whether it is a file of refused rows that this program wrote
 */
record Header(
    Shape shape,
    int sheet,
    ColumnPlaces places,
    Map<String, String> captions,
    int width,
    boolean holdsRefusedRows) {
  private static final int MOST_COLUMNS = 128;
  private static final int LONGEST_NAME = 200;

  Header {
    captions = Map.copyOf(captions);
  }

  /** How many of some names are columns of a shape that they make recognisable. */
  static int known(List<String> names, Shapes shapes) {
    if (names.size() < 2) {
      return 0;
    }
    // Texts are no names; every first row of a file is asked about.
    List<String> folded =
        names.stream()
            .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
            .map(HeaderName::folded)
            .toList();
    if (folded.size() < 2) {
      return 0;
    }
    return shapes.recognise(folded).map(shape -> known(folded, shape)).orElse(0);
  }

  private static int known(List<String> folded, Shape shape) {
    return (int)
        shape.columns().stream()
            .filter(column -> column.foldedNames().stream().anyMatch(folded::contains))
            .count();
  }

  /**
   * Finds the header: on the first sheet that has one, of those that are shown. The table then
   * stands behind it.
   */
  static Header find(Table table, Shapes shapes, Messages messages)
      throws TableException, ImportException {
    KnownNames probe = new KnownNames(shapes);
    for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
      table.turnTo(sheet);
      Optional<Heading> heading = Heading.find(table, probe);
      if (heading.isPresent()) {
        Header header = of(heading.get().names(), sheet, table.name(), shapes, messages);
        header.requireUsable(table.name(), messages);
        return header;
      }
    }
    throw messages.file("header-unknown", null, table.name(), shapes.expectedHeaders());
  }

  private static Header of(
      List<String> names, int sheet, String file, Shapes shapes, Messages messages)
      throws ImportException {
    List<String> folded = names.stream().map(HeaderName::folded).toList();
    Shape shape = shapes.recognise(folded).orElseThrow();
    Map<String, Integer> places = new HashMap<>();
    Map<String, String> captions = new HashMap<>();
    for (Column column : shape.columns()) {
      // The most usual of its names that the file has: “comments” beside our own column of them may
      // hold what people wrote.
      Optional<String> name = column.foldedNames().stream().filter(folded::contains).findFirst();
      if (name.isPresent()) {
        int place = folded.indexOf(name.get());
        if (folded.lastIndexOf(name.get()) != place) {
          throw messages.file("header-repeated", null, file, column.name());
        }
        places.put(column.name(), place);
        captions.put(column.name(), names.get(place).strip());
      }
    }
    boolean holdsRefusedRows = RefusedCell.MARKS.stream().anyMatch(folded::contains);
    return new Header(
        shape, sheet, new ColumnPlaces(places), captions, names.size(), holdsRefusedRows);
  }

  private void requireUsable(String file, Messages messages) throws ImportException {
    if (width > MOST_COLUMNS) {
      throw messages.file("too-many-columns", null, file, width, MOST_COLUMNS);
    }
    List<String> missing =
        shape.columns().stream()
            .filter(column -> shape.required().contains(column.name()))
            .filter(column -> !has(column.name()))
            .map(Column::label)
            .toList();
    if (!missing.isEmpty()) {
      throw messages.file(
          "header-missing",
          null,
          file,
          missing.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", ")));
    }
    if (shape.counts().stream().noneMatch(this::has)) {
      throw messages.file("header-no-counts", null, file, String.join(", ", shape.counts()));
    }
  }

  /** How many columns are not used. */
  int unused() {
    return width - places.size();
  }

  boolean has(String column) {
    return places.of(column) != ColumnPlaces.ABSENT;
  }

  /** The name of a column as the file writes it; as we do, if the file lacks it. */
  String caption(String column) {
    return captions.getOrDefault(column, column);
  }

  /** The known columns that the file has, in its order. */
  List<Column> present() {
    return shape.columns().stream()
        .filter(column -> has(column.name()))
        .sorted(Comparator.comparingInt(column -> places.of(column.name())))
        .toList();
  }
}
