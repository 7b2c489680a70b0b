package org.lantoa.local.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** A time as typed: with an offset, or as clocks show it in the registry's zone. */
final class TypedTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss][.SSS][XXX]", Locale.ROOT);

  private TypedTime() {}

  /** The instant; empty if the text is no time. A day alone is its midnight. */
  static Optional<Instant> parse(String text, ZoneId zone) {
    try {
      TemporalAccessor typed =
          FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          typed instanceof OffsetDateTime exact
              ? exact.toInstant()
              : ZonedDateTime.of(LocalDateTime.from(typed), zone).toInstant());
    } catch (DateTimeException notATime) {
      return day(text).map(day -> day.atStartOfDay(zone).toInstant());
    }
  }

  /** The day; empty if the text is no day. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
