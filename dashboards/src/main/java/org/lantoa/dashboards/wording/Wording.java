package org.lantoa.dashboards.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Texts, numbers and dates in one language. Days and hours follow the registry's zone.
 *
 * @param language the language
 * @param zone the zone of the registry
 */
public record Wording(Language language, ZoneId zone) {
  /** What stands for a figure that nobody gave: never a zero. */
  public static final String UNKNOWN = "—";

  /**
   * The text of a key; {@code {0}}, {@code {1}} … are replaced by the arguments as they are.
   *
   * @throws IllegalArgumentException if there is no such text: a mistake in the program
   */
  public String text(String key, Object... arguments) {
    return Texts.of(language).get(key, arguments);
  }

  /** The text of a key, or another text if there is none. */
  public String textOr(String key, String other) {
    return Texts.of(language).keys().contains(key) ? text(key) : other;
  }

  /** A number with its groups of three digits: {@code 1.206} or {@code 1,206}. */
  public String number(long value) {
    String digits = Long.toString(value);
    int first = value < 0 ? 1 : 0;
    StringBuilder text = new StringBuilder(digits.substring(first));
    for (int at = text.length() - 3; at > 0; at -= 3) {
      text.insert(at, language.grouping());
    }
    return value < 0 ? "−" + text : text.toString();
  }

  /** A number, or "—" if unknown. */
  public String figure(@Nullable Long value) {
    return value == null ? UNKNOWN : number(value);
  }

  /** A day: {@code 15/03/2022} or {@code 15 Mar 2022}. */
  public String day(LocalDate day) {
    return format(day, "dd/MM/yyyy", "d MMM yyyy");
  }

  /** A day, or "—" if absent. */
  public String dayOrUnknown(@Nullable LocalDate day) {
    return day == null ? UNKNOWN : day(day);
  }

  /** The day of an instant. */
  public String day(Instant instant) {
    return day(instant.atZone(zone).toLocalDate());
  }

  /** A month: {@code 03/2022} or {@code Mar 2022}. */
  public String month(YearMonth month) {
    return format(month, "MM/yyyy", "MMM yyyy");
  }

  /** A day and the minute: {@code 10:46 ngày 22/11/2026} or {@code 22 Nov 2026, 10:46}. */
  public String minute(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return format(local, "HH:mm 'ngày' dd/MM/yyyy", "d MMM yyyy, HH:mm");
  }

  /**
   * A step of a series: the hour, the day, the week from its Monday, or the month.
   *
   * @param step {@code hour}, {@code day}, {@code week} or {@code month}
   */
  public String step(Instant at, String step) {
    ZonedDateTime local = at.atZone(zone);
    return switch (step) {
      case "hour" -> format(local, "HH:mm dd/MM", "HH:mm, d MMM");
      case "month" -> month(YearMonth.from(local));
      default -> day(local.toLocalDate());
    };
  }

  /** A step of a series in the fewest characters, for the axis of a chart. */
  public String shortStep(Instant at, String step) {
    ZonedDateTime local = at.atZone(zone);
    return switch (step) {
      case "hour" -> format(local, "HH:mm dd/MM", "HH:mm d MMM");
      case "month" -> month(YearMonth.from(local));
      default -> format(local, "dd/MM", "d MMM");
    };
  }

  /** A day and the minute, or "—" if absent. */
  public String minuteOrUnknown(@Nullable Instant instant) {
    return instant == null ? UNKNOWN : minute(instant);
  }

  private String format(TemporalAccessor time, String vietnamese, String english) {
    return DateTimeFormatter.ofPattern(
            language == Language.VIETNAMESE ? vietnamese : english, language.locale())
        .format(time);
  }
}
