package org.lantoa.model.topic;

import java.time.Instant;

/**
 * Time in the log. The clock appends one per minute to every partition; the newest tick, minimum
 * over partitions, is what the jobs take for now.
 *
 * @param at a whole minute, UTC
 */
public record Tick(Instant at) implements LogEntry, PollEntry {
  /** The Kafka key of ticks; no post key has this form. */
  public static final String KEY = "tick";

  /** Refuses an instant inside a minute. */
  public Tick {
    if (at.toEpochMilli() % 60_000 != 0 || at.getNano() != 0) {
      throw new IllegalArgumentException("a tick is a whole minute: " + at);
    }
  }
}
