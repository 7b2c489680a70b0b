package org.lantoa.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How sources are asked.
 *
 * @param workers how many sources are read at once
 * @param looks how many single posts are looked at in one attempt at most
 * @param folder where is kept which posts were found before
 * @param schedule when each source is read
 * @param credentials what opens each source now
 * @param clock what time it is
 * @param waiting lets time pass by that clock
 * @param meters gets {@code lantoa.polls}, {@code lantoa.poll.calls}, {@code lantoa.posts.refused}
 */
public record PollerSettings(
    int workers,
    int looks,
    Path folder,
    Schedule schedule,
    Credentials credentials,
    InstantSource clock,
    Waiting waiting,
    MeterRegistry meters) {
  /** How many sources are read at once if nothing else is asked for. */
  public static final int WORKERS = 4;

  /** How many single posts are looked at in one attempt if nothing else is asked for. */
  public static final int LOOKS = 200;

  /** Refuses to read nothing. */
  public PollerSettings {
    if (workers < 1 || looks < 0) {
      throw new IllegalArgumentException(workers + " workers and " + looks + " looks");
    }
  }
}
