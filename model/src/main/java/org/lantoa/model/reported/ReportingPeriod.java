package org.lantoa.model.reported;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a reported figure is about. The same days are the same period however they are
 * written, so one period has one text: {@code 2026}, {@code 2026-Q3}, {@code 2026-07} or {@code
 * 2026-07-01..2026-07-15}.
 *
 * @param from the first day, inclusive, not before 2000
 * @param to the last day, inclusive, not after 2199
 */
public record ReportingPeriod(LocalDate from, LocalDate to) {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final String RANGE = "..";

  /** Refuses days in the wrong order and days that no report can be about. */
  public ReportingPeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends on " + to + " before " + from);
    }
    if (from.getYear() < 2000 || to.getYear() > 2199) {
      throw new IllegalArgumentException("a period lies between 2000 and 2199: " + from);
    }
  }

  /** A whole year. */
  public static ReportingPeriod year(int year) {
    return new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** A quarter of a year, 1 to 4. */
  public static ReportingPeriod quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return new ReportingPeriod(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  /** A whole month. */
  public static ReportingPeriod month(YearMonth month) {
    return new ReportingPeriod(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * Reads {@link #text()}, and days of a range that have a shorter text too.
   *
   * @throws IllegalArgumentException if the text is no period
   */
  public static ReportingPeriod parse(String text) {
    try {
      Matcher quarter = QUARTER.matcher(text);
      if (quarter.matches()) {
        return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
      }
      if (YEAR.matcher(text).matches()) {
        return year(Integer.parseInt(text));
      }
      if (MONTH.matcher(text).matches()) {
        return month(YearMonth.parse(text));
      }
      int range = text.indexOf(RANGE);
      if (range > 0) {
        return new ReportingPeriod(
            LocalDate.parse(text.substring(0, range)),
            LocalDate.parse(text.substring(range + RANGE.length())));
      }
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException("not a period: " + text, malformed);
    }
    throw new IllegalArgumentException("not a period: " + text);
  }

  /** The one text of these days. */
  public String text() {
    YearMonth first = YearMonth.from(from);
    boolean whole = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    if (whole && first.equals(YearMonth.from(to))) {
      return first.toString();
    }
    int quarter = (from.getMonthValue() + 2) / 3;
    if (equals(quarter(from.getYear(), quarter))) {
      return from.getYear() + "-Q" + quarter;
    }
    return equals(year(from.getYear())) ? Integer.toString(from.getYear()) : from + RANGE + to;
  }

  /** Whether this period lies wholly within some days. */
  public boolean isWithin(LocalDate first, LocalDate last) {
    return !from.isBefore(first) && !to.isAfter(last);
  }
}
