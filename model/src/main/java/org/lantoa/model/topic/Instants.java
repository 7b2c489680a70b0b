package org.lantoa.model.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Instants as records write them, {@code 2026-01-31T00:00:00Z} or with {@code .250} before the
 * {@code Z}: the same texts as {@link Instant#toString} and {@link Instant#parse}, without their
 * formatters, of which a record would need up to four. What is not of this form goes their way.
 */
final class Instants {
  private static final int SECONDS_LENGTH = 20;
  private static final int MILLIS_LENGTH = 24;

  /** More than any instant needs. */
  static final int LONGEST = 40;

  private static final long DAY = 86_400;
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long END = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final String FORM = "0000-00-00T00:00:00";

  private Instants() {}

  static void requireMillis(String field, Instant instant) {
    if (instant.getNano() % 1_000_000 != 0) {
      throw new IllegalArgumentException(field + " is finer than a millisecond: " + instant);
    }
  }

  /**
   * Reads an instant.
   *
   * @throws java.time.format.DateTimeParseException if it is none
   */
  static Instant parse(String text) {
    boolean isOfTheForm =
        text.length() == SECONDS_LENGTH
            || (text.length() == MILLIS_LENGTH && text.charAt(SECONDS_LENGTH - 1) == '.');
    if (!isOfTheForm || text.charAt(text.length() - 1) != 'Z' || !isFilled(text)) {
      return Instant.parse(text);
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    boolean isPlain =
        month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60;
    if (!isPlain || second >= 60) {
      return Instant.parse(text); // Days 29 to 31 too: it knows which months have them.
    }
    long seconds = epochDay(year, month, day) * DAY + hour * 3_600L + minute * 60L + second;
    int millis = text.length() == MILLIS_LENGTH ? number(text, 20, 23) : 0;
    return Instant.ofEpochSecond(seconds, millis * 1_000_000L);
  }

  private static boolean isFilled(String text) {
    for (int i = 0; i < SECONDS_LENGTH - 1; i++) {
      char form = FORM.charAt(i);
      char c = text.charAt(i);
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        return false;
      }
    }
    for (int i = SECONDS_LENGTH; i < text.length() - 1; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  // Howard Hinnant's days_from_civil: years begin in March, so the leap day is a year's last.
  private static long epochDay(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(shifted, 400);
    int ofEra = shifted - era * 400;
    int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
  }

  /** An instant as a part of an id. */
  static String text(Instant instant) {
    byte[] written = new byte[LONGEST];
    return new String(written, 0, write(instant, written, 0), StandardCharsets.US_ASCII);
  }

  /** Appends an instant, in ASCII, to a buffer that has room for it; says where it ends. */
  static int write(Instant instant, byte[] into, int at) {
    long seconds = instant.getEpochSecond();
    int nanos = instant.getNano();
    if (seconds < FIRST || seconds > END || nanos % 1_000_000 != 0) {
      return writeText(instant.toString(), into, at);
    }
    int ofDay = (int) Math.floorMod(seconds, DAY);
    int end = writeDate(Math.floorDiv(seconds, DAY), into, at);
    into[end++] = 'T';
    end = two(ofDay / 3_600, into, end);
    into[end++] = ':';
    end = two(ofDay / 60 % 60, into, end);
    into[end++] = ':';
    end = two(ofDay % 60, into, end);
    if (nanos != 0) {
      int millis = nanos / 1_000_000;
      into[end++] = '.';
      into[end++] = (byte) ('0' + millis / 100);
      end = two(millis % 100, into, end);
    }
    into[end++] = 'Z';
    return end;
  }

  // Howard Hinnant's civil_from_days.
  private static int writeDate(long epochDay, byte[] into, int at) {
    long shifted = epochDay + 719_468;
    long era = Math.floorDiv(shifted, 146_097);
    int ofEra = (int) (shifted - era * 146_097);
    int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int march = (5 * ofYear + 2) / 153;
    int day = ofYear - (153 * march + 2) / 5 + 1;
    int month = march < 10 ? march + 3 : march - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    int end = two(year / 100, into, at);
    end = two(year % 100, into, end);
    into[end++] = '-';
    end = two(month, into, end);
    into[end++] = '-';
    return two(day, into, end);
  }

  private static int two(int number, byte[] into, int at) {
    into[at] = (byte) ('0' + number / 10);
    into[at + 1] = (byte) ('0' + number % 10);
    return at + 2;
  }

  private static int writeText(String text, byte[] into, int at) {
    for (int i = 0; i < text.length(); i++) {
      into[at + i] = (byte) text.charAt(i);
    }
    return at + text.length();
  }
}
