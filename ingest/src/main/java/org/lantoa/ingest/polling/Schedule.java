package org.lantoa.ingest.polling;

import java.time.Instant;
import org.lantoa.model.registry.Source;

/**
 * Decides when each source is read. It is asked for a source by one thread at a time, for several
 * sources at once.
 */
public interface Schedule {
  /**
   * When a source is read first, after the start or after the registry began to know it.
   *
   * @param source the source
   * @param sources how many sources begin together with it, itself included
   * @param now what time it is
   */
  Instant first(Source source, int sources, Instant now);

  /**
   * When a source is read again.
   *
   * @param source the source as the registry has it now
   * @param attempt what the last attempt came to
   * @param now when that attempt ended
   * @return later than now
   */
  Instant next(Source source, Attempt attempt, Instant now);
}
