package org.lantoa.ingest.watched;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that could not be moved or written about, so that they do not keep others waiting. */
final class SetAside {
  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
  static final Duration FOR = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Map<Path, Instant> since = new HashMap<>();

  // Read by health checks while a file is imported.
  private volatile boolean isEmpty = true;

  SetAside(InstantSource clock) {
    this.clock = clock;
  }

  /** Sets a file aside; the log tells of it when it is new. */
  void add(Path file, Exception failed) {
    if (since.put(file, clock.instant()) == null) {
      LOG.warn("a file of the watched folder is tried again later: {}", nameless(failed));
    }
    isEmpty = false;
  }

  /** A failure without its message, which names files as people called them. */
  private static String nameless(Exception failed) {
    StackTraceElement[] trace = failed.getStackTrace();
    String reason = failed instanceof FileSystemException of ? " (" + of.getReason() + ")" : "";
    return failed.getClass().getName() + reason + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** Whether a file is not to be looked at yet. */
  boolean isAside(Path file) {
    Instant begin = since.get(file);
    Instant now = clock.instant();
    return begin != null && !now.isBefore(begin) && now.isBefore(begin.plus(FOR));
  }

  /** A file went well. */
  void remove(Path file) {
    since.remove(file);
    isEmpty = since.isEmpty();
  }

  /** Forgets all files but these. */
  void keepOnly(Collection<Path> files) {
    since.keySet().retainAll(files);
    isEmpty = since.isEmpty();
  }

  boolean isEmpty() {
    return isEmpty;
  }
}
