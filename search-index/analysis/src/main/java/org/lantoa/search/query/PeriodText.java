package org.lantoa.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads days: a year, a month, a day, or a range of these with both ends included. */
final class PeriodText {
  private static final String RANGE = "..";

  private PeriodText() {}

  static QueryNode.Published read(String text, int start) throws QuerySyntaxException {
    int range = text.indexOf(RANGE);
    String first = range < 0 ? text : text.substring(0, range);
    String last = range < 0 ? text : text.substring(range + RANGE.length());
    if (first.isEmpty() && last.isEmpty()) {
      throw QueryMistake.BAD_DATE.at(start, text);
    }
    LocalDate from;
    LocalDate to;
    try {
      from = first.isEmpty() ? null : firstDay(first);
      to = last.isEmpty() ? null : lastDay(last);
    } catch (DateTimeException noDay) {
      throw QueryMistake.BAD_DATE.at(start, text);
    }
    refuseReversed(from, to, text, start);
    return new QueryNode.Published(from, to);
  }

  private static void refuseReversed(
      @Nullable LocalDate from, @Nullable LocalDate to, String text, int start)
      throws QuerySyntaxException {
    if (from != null && to != null && from.isAfter(to)) {
      throw QueryMistake.RANGE_REVERSED.at(start, text);
    }
  }

  private static LocalDate firstDay(String text) {
    return switch (text.length()) {
      case 4 -> day(text + "-01-01");
      case 7 -> day(text + "-01");
      default -> day(text);
    };
  }

  private static LocalDate lastDay(String text) {
    return switch (text.length()) {
      case 4 -> day(text + "-12-31");
      case 7 -> YearMonth.from(day(text + "-01")).atEndOfMonth();
      default -> day(text);
    };
  }

  /** Years of four digits only; the parser of days takes longer and negative ones too. */
  private static LocalDate day(String text) {
    if (text.length() != 10) {
      throw new DateTimeException("no day");
    }
    return LocalDate.parse(text);
  }
}
