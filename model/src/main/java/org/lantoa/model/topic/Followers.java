package org.lantoa.model.topic;

import java.time.Instant;
import java.time.LocalDate;
import org.lantoa.model.SourceKey;

/**
 * How many followers a source had at the end of a day, as far as it was read.
 *
 * @param source the source
 * @param day the day, in the registry's zone
 * @param followers what the platform said last on that day; 0 or more
 * @param readAt when it said so
 * @param version decides which record of the same id is newer
 */
public record Followers(
    SourceKey source, LocalDate day, long followers, Instant readAt, long version)
    implements SourceRecord {

  /** Refuses less than none. */
  public Followers {
    if (followers < 0) {
      throw new IllegalArgumentException("followers must be 0 or more");
    }
  }

  /** The deterministic id: source|day. */
  @Override
  public String id() {
    return source.text() + '|' + day;
  }
}
