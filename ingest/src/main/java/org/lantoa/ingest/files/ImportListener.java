package org.lantoa.ingest.files;

/** Follows an import while it runs. Called on the importing thread. */
public interface ImportListener {
  /** A listener that ignores everything. */
  ImportListener SILENT = new ImportListener() {};

  /** A row did not become an observation. */
  default void row(RowReport report) {}

  /**
   * How far the import is; called every few thousand rows and at the end of each file.
   *
   * @param file the file's name without its folder
   * @param rows rows of this file so far
   * @param fraction how much of this file was read, 0 to 1
   */
  default void progress(String file, long rows, double fraction) {}
}
