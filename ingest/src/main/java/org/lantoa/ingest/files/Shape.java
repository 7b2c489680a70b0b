package org.lantoa.ingest.files;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.registry.Registry;

/** A known kind of file: its columns, and what a row of it says. */
interface Shape {
  /** The origin of the counts in such a file. */
  CountingOrigin origin();

  /** All columns that are read; no other cell of a file is. */
  List<Column> columns();

  /** The names of the columns without which no row can be understood. */
  List<String> required();

  /** The names of the columns of counts, of which at least one must be there. */
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
}
