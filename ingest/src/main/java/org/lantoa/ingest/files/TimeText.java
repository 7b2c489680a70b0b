package org.lantoa.ingest.files;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as it stands in a cell, before it is known which of its numbers is the day.
 *
 * @param first the first number of the date: the year if {@code isYearFirst}
 * @param second the second number
 * @param third the third number
 * @param isYearFirst whether the year of four digits comes first, so that the order is plain
 * @param isShortYear whether no number has four digits
 * @param isPadded whether day and month have two digits each and {@code /} between them
 * @param time the time of day
 * @param zone the offset or the name of a zone behind it; absent if there is none
 */
record TimeText(
    int first,
    int second,
    int third,
    boolean isYearFirst,
    boolean isShortYear,
    boolean isPadded,
    LocalTime time,
    @Nullable String zone) {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,4})([-/.])([0-9]{1,2})\\2([0-9]{1,4})[T ] *([0-9]{1,2}):([0-9]{2})"
              + "(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(?: ?(AM|PM|am|pm|SA|CH))?"
              + "(?: ?(Z|[-+][0-9]{2}(?::?[0-9]{2})?)| ([A-Z]{2,5}))?");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,4}([-/.])[0-9]{1,2}\\1[0-9]{1,4}");
  private static final int MOST_MONTHS = 12;
  private static final int HALF_DAY = 12;

  /** Reads the form of a time; empty if the text has none. */
  static Optional<TimeText> read(String text) {
    return Optional.ofNullable(of(text));
  }

  /** The same, null if the text has none. */
  static @Nullable TimeText of(String text) {
    TimeText plain = PlainTime.read(text);
    return plain == null ? byPattern(text).orElse(null) : plain;
  }

  /** Whether a text names a day and no time of day. */
  static boolean isDay(String text) {
    return DAY.matcher(text).matches();
  }

  static Optional<TimeText> byPattern(String text) {
    Matcher form = FORM.matcher(text.replace('\u00A0', ' ').replace('\u202F', ' ').strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    int leading = form.group(1).length();
    int trailing = form.group(4).length();
    boolean yearFirst = leading == 4 && trailing <= 2;
    boolean yearLast = leading <= 2 && trailing == 4;
    boolean shortYear = leading <= 2 && trailing == 2;
    if (!yearFirst && !yearLast && !shortYear) {
      return Optional.empty();
    }
    boolean padded =
        yearLast && leading == 2 && form.group(3).length() == 2 && form.group(2).equals("/");
    return time(form)
        .map(
            time ->
                new TimeText(
                    Integer.parseInt(form.group(1)),
                    Integer.parseInt(form.group(3)),
                    Integer.parseInt(form.group(4)),
                    yearFirst,
                    shortYear,
                    padded,
                    time,
                    form.group(10) == null ? form.group(11) : form.group(10)));
  }

  private static Optional<LocalTime> time(Matcher form) {
    int hour = Integer.parseInt(form.group(5));
    String half = form.group(9) == null ? "" : form.group(9).toUpperCase(Locale.ROOT);
    if (!half.isEmpty()) {
      if (hour < 1 || hour > HALF_DAY) {
        return Optional.empty();
      }
      hour = hour % HALF_DAY + (half.equals("PM") || half.equals("CH") ? HALF_DAY : 0);
    }
    int second = form.group(7) == null ? 0 : Integer.parseInt(form.group(7));
    String fraction = form.group(8) == null ? "" : form.group(8);
    int nano = Integer.parseInt((fraction + "000000000").substring(0, 9));
    try {
      return Optional.of(LocalTime.of(hour, Integer.parseInt(form.group(6)), second, nano));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /** The same time without what stands behind it. */
  TimeText withoutZone() {
    return zone == null
        ? this
        : new TimeText(first, second, third, isYearFirst, isShortYear, isPadded, time, null);
  }

  /** Whether the date reads differently in the two orders that there are. */
  boolean isAmbiguous() {
    return !isYearFirst && first != second && first <= MOST_MONTHS && second <= MOST_MONTHS;
  }

  /** Whether only the day can come first. */
  boolean isDayFirst() {
    return !isYearFirst && first > MOST_MONTHS && second <= MOST_MONTHS;
  }

  /** Whether only the month can come first. */
  boolean isMonthFirst() {
    return !isYearFirst && second > MOST_MONTHS && first <= MOST_MONTHS;
  }
}
