package org.lantoa.ingest.erasure;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/**
 * Erases the texts of posts for good. First all who append are told, so that no text comes after
 * the mark; then the mark supersedes the text in the topic of contents, where the job reads it.
 */
public final class Erasure {
  /** By then every log that is appended to knows of the erasure. */
  private static final Duration TOLD = Duration.ofSeconds(3);

  private Erasure() {}

  /**
   * Erases; doing it again changes nothing.
   *
   * @param bootstrap {@code host:port} of a broker whose topics exist
   * @throws AppendFailedException if it is not known to stand on the log: do it again
   */
  public static void append(String bootstrap, Collection<Forgotten> marks)
      throws AppendFailedException {
    try (RecordLog log = RecordLog.kafka(bootstrap)) {
      for (Forgotten mark : marks) {
        log.append(Topic.FORGOTTEN, mark.post().text(), RecordCodec.FORGOTTEN.write(mark));
      }
      log.flush();
      LockSupport.parkNanos(TOLD.toNanos());
      for (Forgotten mark : marks) {
        byte[] json = RecordCodec.CONTENTS.write(mark);
        log.append(Topic.CONTENTS, mark.post().text(), json);
        log.append(Topic.CONTENTS, mark.markKey(), json);
      }
      log.flush();
    }
  }
}
