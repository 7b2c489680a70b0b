package org.lantoa.ingest.files;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms of time of one shape of file. Strict on purpose: a form that two readers could take for
 * two different days is refused, because a wrong date puts a count into a wrong period.
 */
final class TimeForms {
  /** Before any platform that is read here existed: a typing mistake. */
  static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** ISO with or without offset, and {@code dd/MM/yyyy HH:mm[:ss]}, day first with two digits. */
  static final TimeForms TEMPLATE =
      new TimeForms(
          List.of(form("uuuu-MM-dd['T'][ ]H:mm[:ss][.SSS]"), form("dd/MM/uuuu H:mm[:ss]")));

  /** {@code 4/22/2018 6:00} and {@code 9/11/13 00:12}, month first. */
  static final TimeForms UCI = new TimeForms(List.of(form("M/d/uuuu H:mm"), shortYear()));

  private final List<DateTimeFormatter> forms;

  private TimeForms(List<DateTimeFormatter> forms) {
    this.forms = forms;
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static DateTimeFormatter shortYear() {
    return new DateTimeFormatterBuilder()
        .appendPattern("M/d/")
        .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
        .appendPattern(" H:mm")
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * Reads a time; one without offset is taken in the given zone. Finer parts than milliseconds are
   * cut.
   *
   * @return empty if the text has none of the forms
   */
  Optional<Instant> read(String text, ZoneId zone) {
    String trimmed = text.replace('\u00A0', ' ').strip();
    if (this == TEMPLATE && fits(DateTimeFormatter.ISO_OFFSET_DATE_TIME, trimmed)) {
      return withOffset(trimmed);
    }
    return forms.stream()
        .filter(form -> fits(form, trimmed))
        .findFirst()
        .flatMap(form -> withoutOffset(trimmed, form, zone));
  }

  // Whether the digits stand where the form has them; tried first because exceptions are slow.
  private static boolean fits(DateTimeFormatter form, String text) {
    ParsePosition position = new ParsePosition(0);
    return form.parseUnresolved(text, position) != null && position.getIndex() == text.length();
  }

  private static Optional<Instant> withoutOffset(String text, DateTimeFormatter form, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(text, form).atZone(zone).toInstant());
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> withOffset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
