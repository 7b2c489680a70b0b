package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.message.Refusal;

/** Held as long as a machine runs: two on one data folder would destroy its state. */
final class DataLock implements AutoCloseable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock. The operating system drops it with the process, however that ends.
   *
   * @throws Refusal if another process, or another machine in this one, holds it
   */
  static DataLock take(DataFolder folder) {
    Path file = folder.run().resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw Refusal.ofWork("machine.folder-in-use", folder.root());
      }
      return new DataLock(channel);
    } catch (IOException e) {
      throw Refusal.because(e, "machine.folder-unusable", folder.root(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException held) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
