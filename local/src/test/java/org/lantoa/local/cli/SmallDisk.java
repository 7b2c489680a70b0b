package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own with little room, held in memory; filled and emptied by tests. */
final class SmallDisk implements AutoCloseable {
  private static final long MEBIBYTE = 1 << 20;

  private final Path folder;
  private int fillers;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one; where that is not allowed, the test is skipped and says so. */
  static SmallDisk mount(Path folder, int mebibytes) throws IOException {
    Files.createDirectories(folder);
    int exit = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "lantoa", folder);
    Assumptions.assumeTrue(
        exit == 0,
        "a small file system cannot be mounted here (it takes root), so no disk can be filled");
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  long freeMebibytes() throws IOException {
    return Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
  }

  /** Takes room until so much is left; 0 leaves not one byte. */
  void fillUpTo(long mebibytesLeft) throws IOException {
    // Others write meanwhile: what is free then is less than what was.
    for (int again = 0; again < 20; again++) {
      long take = Files.getFileStore(folder).getUsableSpace() - mebibytesLeft * MEBIBYTE;
      if (take <= 0) {
        return;
      }
      Path filler = folder.resolve("filler-" + fillers++);
      run("fallocate", "-l", Long.toString(take), filler);
    }
  }

  void makeRoom() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "filler-*")) {
      for (Path filler : files) {
        Files.delete(filler);
      }
    }
  }

  @Override
  public void close() throws IOException {
    // A process that was killed may hold it a moment longer.
    run("umount", "--lazy", folder);
  }

  private static int run(Object... words) throws IOException {
    return new ProcessBuilder(List.of(words).stream().map(Object::toString).toList())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .onExit()
        .join()
        .exitValue();
  }
}
