package org.lantoa.stream.histories;

import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.LogEntry;

/** What the job is put through: a history's steps, one by one, crashes told as what follows. */
sealed interface Act {
  /** A record is read; absent entry: bytes that are no record. */
  record Deliver(Step.Log log, long offset, @Nullable LogEntry entry) implements Act {}

  /** A version of the registry stands on its topic; the job, if it runs, is told. */
  record Publish(long offset, @Nullable Registry registry) implements Act {}

  record Pause() implements Act {}

  record Snapshot() implements Act {}

  /** The job is gone, in order or not. */
  record Close() implements Act {}

  /** The job starts, from the last checkpoint if there is one. */
  record Open(int tasks) implements Act {}

  /** Outputs are compared. */
  record Compare() implements Act {}
}
