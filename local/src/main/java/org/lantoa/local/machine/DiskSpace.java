package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lantoa.local.message.Refusal;

/**
 * How much room a disk has. Everything that speaks of room measures it here, so that all say the
 * same.
 *
 * @param folder a folder on the disk
 * @param free what this user may still write, in bytes
 */
record DiskSpace(Path folder, long free) {
  static final long MEBIBYTE = 1 << 20;

  /**
   * Measures.
   *
   * @param folder may still be missing: its disk is that of the nearest folder above it
   */
  static DiskSpace of(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return new DiskSpace(folder, Files.getFileStore(existing).getUsableSpace());
  }

  long freeMebibytes() {
    return free / MEBIBYTE;
  }

  /** Whether as much is free as the machine keeps free. */
  boolean leaves(int mebibytes) {
    return free >= mebibytes * MEBIBYTE;
  }

  /**
   * What to tell where it is too little.
   *
   * @param key of a text with three arguments: the folder, what is free, what is needed
   */
  Refusal tooLittle(String key, int mebibytes) {
    return Refusal.ofWork(key, folder, freeMebibytes(), mebibytes);
  }
}
