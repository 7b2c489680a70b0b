package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** How wide the points of a series are; days and longer follow the registry's zone. */
public enum SeriesStep {
  HOUR(CalendarInterval.Hour),
  DAY(CalendarInterval.Day),
  /** From Monday. */
  WEEK(CalendarInterval.Week),
  MONTH(CalendarInterval.Month);

  /** Elasticsearch answers at most 65,536 buckets. */
  private static final Duration LONGEST_BY_HOUR = Duration.ofHours(60_000);

  private final CalendarInterval interval;

  SeriesStep(CalendarInterval interval) {
    this.interval = interval;
  }

  /** Refuses a period of more points than Elasticsearch answers. */
  void requireAnswerable(Instant from, Instant to) {
    if (this == HOUR && Duration.between(from, to).compareTo(LONGEST_BY_HOUR) > 0) {
      throw new IllegalArgumentException(
          "a series by the hour holds at most " + LONGEST_BY_HOUR.toHours() + " hours; take days");
    }
  }

  /** Documents of hours by the points that hold them; points without any are left out. */
  Aggregation points(ZoneId zone, Map<String, Aggregation> sums) {
    return points("hour", zone, sums);
  }

  /** Documents by the points that hold an instant of theirs; points without any are left out. */
  Aggregation points(String instant, ZoneId zone, Map<String, Aggregation> sums) {
    return new Aggregation.Builder()
        .dateHistogram(
            histogram ->
                histogram
                    .field(instant)
                    .calendarInterval(interval)
                    .timeZone(zone.getId())
                    .minDocCount(1))
        .aggregations(sums)
        .build();
  }
}
