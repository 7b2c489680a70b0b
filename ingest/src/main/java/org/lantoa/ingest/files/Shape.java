package org.lantoa.ingest.files;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;

/**
 * A known kind of file: its columns, how a post's key follows from them, whose counts they are, and
 * what a row says.
 */
interface Shape {
  /** What such a file looks like. */
  Layout layout();

  // What its layout says, for short.

  default String name() {
    return layout().name();
  }

  default CountingOrigin origin() {
    return layout().origin();
  }

  default TimeForms times() {
    return layout().times();
  }

  default List<Column> columns() {
    return layout().columns();
  }

  default List<String> required() {
    return layout().names().required();
  }

  default List<String> counts() {
    return layout().names().counts();
  }

  default List<String> keyColumns() {
    return layout().names().key();
  }

  default String sourceColumn() {
    return layout().names().source();
  }

  default String publishedColumn() {
    return layout().names().published();
  }

  /** The zone of its times that name none; empty for the registry's. */
  default Optional<ZoneId> zone() {
    return Optional.empty();
  }

  /**
   * Whether its ids of posts are its own, so that a post that came by another way has another key.
   * Such rows are taken only for sources whose totals come from this origin.
   */
  default boolean hasOwnIds() {
    return false;
  }

  /** The source of a row as far as it can be told, even where the row is refused for else. */
  Optional<SourceKey> source(Cells cells, Registry.Lookup names);

  /**
   * What a row says.
   *
   * @throws RowRefusal with the first cell that cannot be understood
   */
  PostRow read(Cells cells, RowContext context) throws RowRefusal;
}
