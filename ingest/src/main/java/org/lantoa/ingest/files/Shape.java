package org.lantoa.ingest.files;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.registry.Registry;

/** A known kind of file: its columns, and what a row of it says. */
interface Shape {
  /** The origin of the counts in such a file. */
  CountingOrigin origin();

  /** All columns that are read, by their names in the header. */
  List<String> columns();

  /** The columns without which no row can be understood. */
  List<String> required();

  /** The columns of counts, of which at least one must be there. */
  List<String> counts();

  /** The column that says which source published the post, as messages name it. */
  String sourceColumn();

  /** The column of the publication time, as messages name it. */
  String publishedColumn();

  /** The column of the observation time; empty if such files have none. */
  Optional<String> observedColumn();

  /**
   * What a row says.
   *
   * @param cells the row
   * @param zone the zone of times that name none
   * @param names resolves public page names in links
   * @throws RowRefusal with the first cell that cannot be understood
   */
  PostRow read(Cells cells, ZoneId zone, Registry.Lookup names) throws RowRefusal;

  /** The shape of a file by its folded header names: the one whose marks they bear. */
  static Optional<Shape> recognise(List<String> folded) {
    return Stream.of(new UciShape(), new TemplateShape())
        .filter(
            shape ->
                shape.columns().stream().map(HeaderName::folded).filter(folded::contains).count()
                    >= 2)
        .findFirst();
  }

  /** The required headers of all shapes, for a message. */
  static String expectedHeaders() {
    return Stream.of(new TemplateShape(), new UciShape())
        .map(shape -> String.join(", ", shape.required()))
        .collect(Collectors.joining(" / "));
  }
}
