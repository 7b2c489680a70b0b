package org.lantoa.ingest.watched;

import java.nio.file.Path;
import java.util.Locale;

/** What became of a file, and in which room it is put away. */
enum Outcome {
  /** Read to its end: its rows count, or were refused one by one. */
  DONE,
  /** Nothing of it counts. */
  FAILED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Path folderIn(Path folder) {
    return folder.resolve(wireName());
  }
}
