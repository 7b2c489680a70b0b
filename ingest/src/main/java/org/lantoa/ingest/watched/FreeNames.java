package org.lantoa.ingest.watched;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lantoa.ingest.files.RefusedRowsPlace;

/**
 * Names under which files can be put away without replacing any.
 *
 * @param folder the watched folder
 */
record FreeNames(Path folder) {
  /** A name that is free in both rooms, as are those of its mapping and its reports. */
  DroppedName forFile(DroppedName wanted) {
    for (int number = 1; ; number++) {
      DroppedName name = wanted.numbered(number);
      if (Stream.of(name.text(), name.mapping(), name.report(), name.record())
          .allMatch(this::isFree)) {
        return name;
      }
    }
  }

  /**
   * A name for a file's refused rows. Corrected rows may come back under a name of this form: it is
   * numbered on its own.
   */
  String forRefusedRows(DroppedName kept) {
    for (int number = 1; ; number++) {
      String name = RefusedRowsPlace.workbookOf(kept.text(), number);
      if (!name.equals(kept.text()) && isFree(name)) {
        return name;
      }
    }
  }

  private boolean isFree(String name) {
    return Stream.of(Outcome.values())
        .noneMatch(outcome -> Files.exists(outcome.folderIn(folder).resolve(name)));
  }

  /** A name that is free in one room now, whatever was decided before. */
  static Path in(Path room, DroppedName name) {
    for (int number = 1; ; number++) {
      Path path = room.resolve(name.numbered(number).text());
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return path;
      }
    }
  }
}
