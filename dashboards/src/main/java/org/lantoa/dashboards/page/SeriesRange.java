package org.lantoa.dashboards.page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lantoa.search.archive.SeriesStep;

/** How far back a chart looks, and its step. Days and longer follow the registry's zone. */
public enum SeriesRange {
  /** 24 hours by hours. */
  DAY("24h", SeriesStep.HOUR),
  /** 7 days by hours. */
  WEEK("7d", SeriesStep.HOUR),
  /** 30 days by days. */
  MONTH("30d", SeriesStep.DAY),
  /** 12 months by weeks. */
  YEAR("12m", SeriesStep.WEEK),
  /** From the first figures on, by months. */
  ALL("all", SeriesStep.MONTH);

  private final String code;
  private final SeriesStep step;

  SeriesRange(String code, SeriesStep step) {
    this.code = code;
    this.step = step;
  }

  /** The code used in addresses. */
  public String code() {
    return code;
  }

  /** The step's name: {@code hour}, {@code day}, {@code week} or {@code month}. */
  public String stepName() {
    return step.name().toLowerCase(Locale.ROOT);
  }

  /** The range with a code. */
  public static Optional<SeriesRange> ofCode(String code) {
    return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
  }

  SeriesStep step() {
    return step;
  }

  /** The beginning of the first step, given an instant in the last one. */
  ZonedDateTime first(Instant last, ZoneId zone) {
    ZonedDateTime end = stepOf(last, zone);
    return switch (this) {
      case DAY -> end.minusHours(23);
      case WEEK -> end.minusHours(7 * 24 - 1);
      case MONTH -> end.minusDays(29);
      case YEAR -> end.minusWeeks(52);
      case ALL -> Instant.EPOCH.atZone(zone);
    };
  }

  /** The beginning of the step that holds an instant. */
  ZonedDateTime stepOf(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    return switch (step) {
      case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
      case DAY -> local.truncatedTo(ChronoUnit.DAYS);
      case WEEK ->
          local
              .truncatedTo(ChronoUnit.DAYS)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> local.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    };
  }

  ZonedDateTime next(ZonedDateTime at) {
    return switch (step) {
      case HOUR -> at.plusHours(1);
      case DAY -> at.plusDays(1);
      case WEEK -> at.plusWeeks(1);
      case MONTH -> at.plusMonths(1);
    };
  }
}
