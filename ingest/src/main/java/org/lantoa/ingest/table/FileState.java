package org.lantoa.ingest.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a file was when it was opened, to notice that it grew or was cut while it was read.
 *
 * @param size in bytes
 * @param changedAt when it was last written
 */
record FileState(long size, FileTime changedAt) {
  /** The state of a file that can be read as a table: no folder, pipe or device. */
  static FileState of(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new Fault("not-found");
    }
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new Fault("directory");
    }
    if (!attributes.isRegularFile()) {
      throw new Fault("not-a-file");
    }
    return new FileState(attributes.size(), attributes.lastModifiedTime());
  }

  /** Whether the file is no more what it was. */
  boolean isOutdated(Path path) {
    try {
      return !equals(of(path));
    } catch (IOException gone) {
      return true;
    }
  }
}
