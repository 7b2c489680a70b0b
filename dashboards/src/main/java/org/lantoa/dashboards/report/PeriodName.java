package org.lantoa.dashboards.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.lantoa.dashboards.wording.Wording;

/** A period as people say it: years and months by name where it consists of whole ones. */
final class PeriodName {
  private PeriodName() {}

  static String of(LocalDate from, LocalDate to, Wording wording) {
    boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    if (wholeMonths && from.getMonthValue() == 1 && to.getMonthValue() == 12) {
      return from.getYear() == to.getYear()
          ? wording.text("period.year", from.getYear())
          : wording.text("period.years", from.getYear(), to.getYear());
    }
    if (wholeMonths) {
      return months(YearMonth.from(from), YearMonth.from(to), wording);
    }
    return from.equals(to)
        ? wording.text("period.day", wording.day(from))
        : wording.text("period.days", wording.day(from), wording.day(to));
  }

  private static String months(YearMonth from, YearMonth to, Wording wording) {
    if (from.equals(to)) {
      return wording.text("period.month", wording.month(from));
    }
    boolean quarter = from.getMonthValue() % 3 == 1 && to.equals(from.plusMonths(2));
    if (quarter) {
      int number = from.getMonthValue() / 3 + 1;
      return wording.text("period.quarter." + number, from.getYear());
    }
    return wording.text("period.months", wording.month(from), wording.month(to));
  }
}
