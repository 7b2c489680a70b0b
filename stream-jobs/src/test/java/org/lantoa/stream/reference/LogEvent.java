package org.lantoa.stream.reference;

import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.LogEntry;

/** What happens to a reader of the log, in the order in which it happens. */
public sealed interface LogEvent {
  /**
   * A record is read.
   *
   * @param place where it stands
   * @param entry what it says; absent if it cannot be read
   */
  record Read(Place place, @Nullable LogEntry entry) implements LogEvent {}

  /**
   * A version of the registry comes.
   *
   * @param offset its place
   * @param registry what it says; absent if it cannot be read
   */
  record Published(long offset, @Nullable Registry registry) implements LogEvent {}

  /** The reader starts again: it knows the time only once each partition has told it anew. */
  record Restarted() implements LogEvent {}

  /** Where a record stands. */
  record Place(String topic, int partition, long offset) {
    /** The partition's name. */
    public String log() {
      return topic + '-' + partition;
    }

    @Override
    public String toString() {
      return log() + '@' + offset;
    }
  }
}
