package org.lantoa.local.sample;

import java.time.Duration;
import java.time.Instant;

/**
 * How a post gathers its counts: half within about 80 minutes of waking hours, 80 % by 7 h, 95 % by
 * 22 h, all after two weeks; at night next to nothing. Shared links run about four times slower.
 */
final class GrowthCurve {
  /** Waking hours since publication, and the share of the final counts gathered by then. */
  private static final double[][] POINTS = {
    {0, 0},
    {0.33, 0.20},
    {0.8, 0.32},
    {1.33, 0.50},
    {4.9, 0.71},
    {7, 0.80},
    {13, 0.88},
    {22, 0.95},
    {72, 0.985},
    {336, 1}
  };

  private static final int UTC_OFFSET_HOURS = 7;

  /** How awake each hour of the local day is; the mean is 1. */
  private static final double[] AWAKE = awake();

  private static double[] awake() {
    double[] weights = new double[24];
    double sum = 0;
    for (int hour = 0; hour < 24; hour++) {
      weights[hour] = hour < 5 ? 0.1 : hour == 5 || hour == 23 ? 0.5 : 1.2;
      sum += weights[hour];
    }
    for (int hour = 0; hour < 24; hour++) {
      weights[hour] *= 24 / sum;
    }
    return weights;
  }

  /** How lively each day of the week is, from the epoch's Thursday on; the mean is 1. */
  private static final double[] EVEN_WEEK = {1, 1, 1, 1, 1, 1, 1};

  private static final double[] WORKING_WEEK = {1.05, 1.05, 0.9, 0.85, 1.05, 1.05, 1.05};

  private GrowthCurve() {}

  /**
   * The share of the final counts gathered, from 0 to 1; never falls with time.
   *
   * @param pace 1 for a plain post, less for a slower one
   */
  static double share(Instant publishedAt, Instant observedAt, double pace) {
    return share((awakeHours(observedAt, EVEN_WEEK) - awakeHours(publishedAt, EVEN_WEEK)) * pace);
  }

  /** The same for a public that reads less at weekends. */
  static double shareInWeek(Instant publishedAt, Instant observedAt, double pace) {
    return share(
        (awakeHours(observedAt, WORKING_WEEK) - awakeHours(publishedAt, WORKING_WEEK)) * pace);
  }

  private static double share(double hours) {
    for (int i = 1; i < POINTS.length; i++) {
      if (hours < POINTS[i][0]) {
        double part = (hours - POINTS[i - 1][0]) / (POINTS[i][0] - POINTS[i - 1][0]);
        return POINTS[i - 1][1] + part * (POINTS[i][1] - POINTS[i - 1][1]);
      }
    }
    return 1;
  }

  /** Waking hours from the epoch to an instant. */
  private static double awakeHours(Instant instant, double[] week) {
    long minutes = Math.floorDiv(instant.getEpochSecond(), 60) + UTC_OFFSET_HOURS * 60L;
    long days = Math.floorDiv(minutes, Duration.ofDays(1).toMinutes());
    int minuteOfDay = (int) (minutes - days * Duration.ofDays(1).toMinutes());
    int today = (int) Math.floorMod(days, 7L);
    double hours = (days - today) * 24.0;
    for (int day = 0; day < today; day++) {
      hours += week[day] * 24;
    }
    for (int hour = 0; hour < minuteOfDay / 60; hour++) {
      hours += week[today] * AWAKE[hour];
    }
    return hours + week[today] * AWAKE[minuteOfDay / 60] * (minuteOfDay % 60) / 60.0;
  }
}
