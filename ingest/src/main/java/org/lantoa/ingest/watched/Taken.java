package org.lantoa.ingest.watched;

import java.nio.file.Path;

/**
 * A file that was taken out of the folder, in a room of its own below {@code .taken}.
 *
 * @param room the room
 * @param name the name under which it was dropped
 * @param kept the name under which it will be put away: the same, or one with a number
 * @param refused the name of the workbook of its refused rows
 */
record Taken(Path room, DroppedName name, DroppedName kept, String refused) {
  /** Where the file itself and its mapping stand while they are imported. */
  static Path inputs(Path room) {
    return room.resolve("file");
  }

  /** Where reports are written before they are whole. */
  static Path outputs(Path room) {
    return room.resolve("out");
  }

  Path file() {
    return inputs(room).resolve(name.text());
  }

  /** Its mapping, which may be missing. */
  Path mapping() {
    return inputs(room).resolve(name.mapping());
  }

  Path outputs() {
    return outputs(room);
  }

  /** Where its refused rows are written. */
  Path refusedRows() {
    return outputs().resolve(refused);
  }
}
