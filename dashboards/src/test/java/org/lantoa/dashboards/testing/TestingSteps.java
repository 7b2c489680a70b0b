package org.lantoa.dashboards.testing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.lantoa.search.archive.SeriesStep;

/** Where the step of an instant begins. */
final class TestingSteps {
  private TestingSteps() {}

  static Instant begin(Instant at, SeriesStep step, ZoneId zone) {
    ZonedDateTime day = at.atZone(zone).truncatedTo(ChronoUnit.DAYS);
    return switch (step) {
      case HOUR -> at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAY -> day.toInstant();
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
      case MONTH -> day.withDayOfMonth(1).toInstant();
    };
  }
}
