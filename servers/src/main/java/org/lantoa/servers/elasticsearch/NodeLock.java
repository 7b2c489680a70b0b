package org.lantoa.servers.elasticsearch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The lock that a running server holds on its data. Whoever starts one waits here: after a kill the
 * old server takes a moment to end, and a server that runs on must not get new accounts written.
 */
final class NodeLock {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private NodeLock() {}

  static void awaitFree(InstanceFolder folder) throws IOException {
    Path file = folder.data().resolve("node.lock");
    for (long waited = 0; waited < LIMIT.toNanos(); waited += POLL_NANOS) {
      if (!Files.exists(file) || free(file)) {
        return;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    throw new ElasticsearchStartException(
        "Another Elasticsearch runs on "
            + folder.root()
            + ", so a second one cannot start there; stop the other first, or use another folder.");
  }

  private static boolean free(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    }
  }
}
