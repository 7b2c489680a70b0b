package org.lantoa.stream.histories;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.Topic;

/** One thing that happens in a history. */
sealed interface Step {
  /** A partition of contents or observations. */
  record Log(Topic topic, int partition) {
    String name() {
      return topic.topicName() + '-' + partition;
    }
  }

  /**
   * A content, an observation or an erasure is appended, to the partition of its key (an erasure to
   * those of both its keys), and read.
   */
  record Append(LogEntry entry) implements Step {}

  /** The text of a post is erased, with the mark that the archive's state of the post makes. */
  record Forget(PostKey post, Instant at) implements Step {}

  /** Bytes that are no record are appended. */
  record Garbage(Log log) implements Step {}

  /** The clock appends a tick. */
  record Ticks(Instant at, List<Log> logs) implements Step {
    public Ticks {
      logs = List.copyOf(logs);
    }
  }

  /** A version of the registry; absent: one that cannot be read. */
  record Publish(@Nullable Registry registry) implements Step {}

  /** A second of processing time passes. */
  record Pause() implements Step {}

  /** A checkpoint is taken. */
  record Snapshot() implements Step {}

  /** A checkpoint is taken and the job ends in order. */
  record Stop() implements Step {}

  /** The job starts from the checkpoint. */
  record Start(int tasks) implements Step {}

  /**
   * The job is killed and starts from the last checkpoint: what came after it is read again, in
   * another interleaving of partitions.
   *
   * @param after if above 0, after how many records it is killed a second time
   */
  record Crash(int tasks, long seed, int after) implements Step {}

  /** Time reaches all partitions and outputs are compared. */
  record Check() implements Step {}
}
