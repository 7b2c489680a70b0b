package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;

/** How wide the points of a series are; days and longer follow the registry's zone. */
public enum SeriesStep {
  HOUR(CalendarInterval.Hour),
  DAY(CalendarInterval.Day),
  /** From Monday. */
  WEEK(CalendarInterval.Week),
  MONTH(CalendarInterval.Month);

  private final CalendarInterval interval;

  SeriesStep(CalendarInterval interval) {
    this.interval = interval;
  }

  CalendarInterval interval() {
    return interval;
  }
}
