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
  /** The name by which {@code --preset} asks for it. */
  String name();

  /** The origin of the counts in such a file. */
  CountingOrigin origin();

  /** All columns that are read; no other cell of a file is. */
  List<Column> columns();

  /** The names of the columns without which no row can be understood. */
  List<String> required();

  /** The names of the columns of counts, of which at least one must be there. */
  List<String> counts();

  /** The columns from which the post's key follows, as people are told. */
  List<String> keyColumns();

  /** The column that says which source published the post, as messages name it. */
  String sourceColumn();

  /** The column of the publication time, as messages name it. */
  String publishedColumn();

  /** The forms of its times. */
  TimeForms times();

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
