package org.lantoa.model.topic;

import java.time.Instant;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;

/**
 * What a scope gained in one hour, by the dates of the gains; and how many posts were published in
 * it.
 *
 * @param scope the scope
 * @param hour the start of the hour, UTC
 * @param gains the sum of the gains dated in the hour
 * @param postsPublished posts of the scope published in the hour
 * @param version decides which record of the same id is newer
 */
public record HourlyFigures(
    Scope scope, Instant hour, Tally gains, long postsPublished, long version) {

  /** Refuses an instant inside an hour. */
  public HourlyFigures {
    if (hour.toEpochMilli() % 3_600_000 != 0 || hour.getNano() != 0) {
      throw new IllegalArgumentException("not the start of an hour: " + hour);
    }
  }

  /** The deterministic id: scope|hour. */
  public String id() {
    return scope.text() + '|' + Instants.text(hour);
  }
}
