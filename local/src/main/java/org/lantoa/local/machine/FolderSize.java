package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** How much a folder holds while servers make and delete files and folders in it. */
final class FolderSize extends SimpleFileVisitor<Path> {
  private long bytes;

  private FolderSize() {}

  /**
   * The bytes of all files below a folder; what goes while this looks counts or does not.
   *
   * @throws IOException if the folder itself cannot be read
   */
  static long of(Path folder) throws IOException {
    FolderSize size = new FolderSize();
    Files.walkFileTree(folder.toRealPath(), size);
    return size.bytes;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    bytes += attributes.isRegularFile() ? attributes.size() : 0;
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path gone, IOException why) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
    return FileVisitResult.CONTINUE;
  }
}
