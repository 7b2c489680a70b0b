package org.lantoa.ingest.files;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the two forms that nearly all cells have, {@code 2026-01-31 08:30[:00]} and {@code
 * 31/01/2026 08:30[:00]}, digit by digit. The pattern of {@link TimeText} reads them too, but takes
 * longer than everything else that is done with a row; a test holds both equal.
 */
final class PlainTime {
  private static final String YEAR_FIRST = "0000-00-00 00:00:00";
  private static final String YEAR_LAST = "00/00/0000 00:00:00";
  private static final int WITHOUT_SECONDS = "0000-00-00 00:00".length();
  private static final int TIME = "0000-00-00 ".length();
  private static final int HOURS = 24;
  private static final int SIXTY = 60;

  private PlainTime() {}

  /** The time; null if the text has neither form, or names an hour that no day has. */
  static @Nullable TimeText read(String text) {
    boolean isYearFirst = fits(text, YEAR_FIRST);
    if (!isYearFirst && !fits(text, YEAR_LAST)) {
      return null;
    }
    int hour = number(text, TIME, 2);
    int minute = number(text, TIME + 3, 2);
    int second = text.length() == WITHOUT_SECONDS ? 0 : number(text, TIME + 6, 2);
    if (hour >= HOURS || minute >= SIXTY || second >= SIXTY) {
      return null;
    }
    LocalTime time = LocalTime.of(hour, minute, second);
    return isYearFirst
        ? new TimeText(
            number(text, 0, 4),
            number(text, 5, 2),
            number(text, 8, 2),
            true,
            false,
            false,
            time,
            null)
        : new TimeText(
            number(text, 0, 2),
            number(text, 3, 2),
            number(text, 6, 4),
            false,
            false,
            true,
            time,
            null);
  }

  private static boolean fits(String text, String form) {
    if (text.length() != form.length() && text.length() != WITHOUT_SECONDS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char wanted = form.charAt(i);
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
