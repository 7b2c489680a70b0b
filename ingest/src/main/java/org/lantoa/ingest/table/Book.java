package org.lantoa.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of one kind: its sheets, of which one is read at a time. */
interface Book extends Closeable {
  /** The names of the sheets that can be read; a text file has one without a name. */
  List<String> sheets();

  /** The names of sheets that their author has hidden; they are not read. */
  List<String> hidden();

  /** Begins to read a sheet from its top. */
  RowSource open(int sheet) throws IOException;

  /** How much was read, 0 to 1. */
  double fraction();
}
