package org.lantoa.ingest.reported;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantoa.ingest.files.HeaderName;
import org.lantoa.model.reported.ReportingPeriod;

/** Periods as offices write them. What could be two periods is none. */
final class WrittenPeriod {
  private static final Pattern QUARTER =
      Pattern.compile("(?:quy|q)\\s*(i{1,3}|iv|[1-4])\\s*(?:[/-]|nam|\\s)\\s*([0-9]{4})");
  private static final Pattern MONTH =
      Pattern.compile("(?:thang\\s*)?([0-9]{1,2})\\s*(?:[/-]|nam)\\s*([0-9]{4})");
  private static final Pattern YEAR = Pattern.compile("nam\\s*([0-9]{4})");

  /** What a spreadsheet makes of 07/2026: the first day of the month. */
  private static final Pattern FIRST_DAY = Pattern.compile("([0-9]{4}-[0-9]{2})-01(?: 00:00:00)?");

  private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

  private WrittenPeriod() {}

  /** A year, quarter, month or days. */
  static Optional<ReportingPeriod> of(String cell) {
    try {
      return Optional.of(ReportingPeriod.parse(cell));
    } catch (IllegalArgumentException otherForm) {
      return spoken(HeaderName.folded(cell));
    }
  }

  /** A month. */
  static Optional<YearMonth> month(String cell) {
    Matcher day = FIRST_DAY.matcher(cell);
    return of(day.matches() ? day.group(1) : cell)
        .filter(period -> period.equals(ReportingPeriod.month(YearMonth.from(period.from()))))
        .map(period -> YearMonth.from(period.from()));
  }

  private static Optional<ReportingPeriod> spoken(String folded) {
    try {
      Matcher quarter = QUARTER.matcher(folded);
      if (quarter.matches()) {
        String number = quarter.group(1);
        int which = Optional.ofNullable(ROMAN.get(number)).orElseGet(() -> Integer.valueOf(number));
        return Optional.of(ReportingPeriod.quarter(Integer.parseInt(quarter.group(2)), which));
      }
      Matcher month = MONTH.matcher(folded);
      if (month.matches()) {
        return Optional.of(
            ReportingPeriod.month(
                YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))));
      }
      Matcher year = YEAR.matcher(folded);
      return year.matches()
          ? Optional.of(ReportingPeriod.year(Integer.parseInt(year.group(1))))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException noSuchPeriod) {
      return Optional.empty();
    }
  }
}
