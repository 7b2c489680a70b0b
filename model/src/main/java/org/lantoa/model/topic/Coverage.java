package org.lantoa.model.topic;

import java.time.Instant;
import org.lantoa.model.SourceKey;

/**
 * How well one source was watched in one hour: of its minutes, in how many the newest complete good
 * poll was younger than the source's bound. Sources that are fed by files have none.
 *
 * @param source the source
 * @param hour the start of the hour, UTC
 * @param covered the minutes that were covered, 0 to {@code minutes}
 * @param minutes the minutes that have passed: 60 once the hour is over
 * @param version decides which record of the same id is newer
 */
public record Coverage(SourceKey source, Instant hour, int covered, int minutes, long version) {
  /** The minutes of an hour. */
  public static final int MINUTES = 60;

  /** Refuses an instant inside an hour and more minutes than there are. */
  public Coverage {
    if (hour.toEpochMilli() % 3_600_000 != 0 || hour.getNano() != 0) {
      throw new IllegalArgumentException("not the start of an hour: " + hour);
    }
    if (minutes < 1 || minutes > MINUTES || covered < 0 || covered > minutes) {
      throw new IllegalArgumentException(
          covered + " of " + minutes + " minutes is no coverage of an hour");
    }
  }

  /** The deterministic id: source|hour. */
  public String id() {
    return source.text() + '|' + Instants.text(hour);
  }
}
