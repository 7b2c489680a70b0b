package org.lantoa.servers.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The lock that a running broker holds on its folder. Kafka checks it too, but only while it
 * starts, and then may wait minutes for a controller that never came up.
 */
final class BrokerLock {
  private static final String FILE = ".lock";

  private BrokerLock() {}

  static void requireFree(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new KafkaBrokerException(folder);
      }
    } catch (OverlappingFileLockException e) {
      throw new KafkaBrokerException(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The lock of Kafka's folder "
              + folder
              + " cannot be read, so the broker cannot start; check the folder's owner.",
          e);
    }
  }
}
