package org.lantoa.ingest.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forms of time of one shape of file. A form that two readers could take for two different days
 * is read only where the order of day and month is known, because a wrong date puts a count into a
 * wrong period. Year first is always plain.
 *
 * @param contract the order that such files always have; absent if their rows must tell
 * @param isPadded whether day and month must have two digits each and {@code /} between them
 * @param hasShortYears whether years may have two digits, which are of this century
 * @param needsZone whether a time without zone is refused unless the call names one
 * @param malformed the code of a time that has none of the forms
 */
record TimeForms(
    @Nullable DateOrder contract,
    boolean isPadded,
    boolean hasShortYears,
    boolean needsZone,
    String malformed) {
  /** Before any platform that is read here existed: a typing mistake. */
  static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Year first with or without offset, and {@code dd/MM/yyyy HH:mm[:ss]}. */
  static final TimeForms TEMPLATE =
      new TimeForms(DateOrder.DMY, true, false, false, "time-malformed");

  /** {@code 4/22/2018 6:00} and {@code 9/11/13 00:12}, month first. */
  static final TimeForms UCI =
      new TimeForms(DateOrder.MDY, false, true, false, "time-malformed-month-first");

  /** Any form; the order follows from the rows of the file, or from the call. */
  static final TimeForms OPEN = new TimeForms(null, false, false, false, "time-malformed-open");

  /** Any form, with a zone. */
  static final TimeForms ZONED = new TimeForms(null, false, false, true, "time-malformed-open");

  private static final int CENTURY = 2000;

  /** The same forms in an order that was asked for, which overrides the contract. */
  TimeForms in(DateOrder asked) {
    return new TimeForms(asked, false, hasShortYears, needsZone, "time-malformed-open");
  }

  /**
   * Reads a time; one without offset is taken in the given zone. Finer parts than milliseconds are
   * cut.
   *
   * @return empty if the text has none of the forms, or names a zone that is not known
   */
  Optional<Instant> read(String text, ZoneId zone) {
    return TimeText.read(text)
        .flatMap(time -> Optional.ofNullable(instantOf(time, contract, zone)));
  }

  /** The instant of a time whose day and month stand in the given order; null if it is none. */
  @Nullable Instant instantOf(TimeText time, @Nullable DateOrder order, ZoneId zone) {
    ZoneId place = time.zone() == null ? zone : ZoneNames.offset(time.zone()).orElse(null);
    LocalDate day = day(time, order).orElse(null);
    if (day == null || place == null) {
      return null;
    }
    LocalDateTime local = LocalDateTime.of(day, time.time());
    // The same instant as by way of a zoned time, also where a clock is set forward or back.
    Instant instant = local.toInstant(place.getRules().getOffset(local));
    return instant.getNano() == 0 ? instant : instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private Optional<LocalDate> day(TimeText time, @Nullable DateOrder order) {
    if (time.isYearFirst()) {
      return yearFirst(time);
    }
    if ((time.isShortYear() && !hasShortYears) || (isPadded && !time.isPadded())) {
      return Optional.empty();
    }
    int year = time.isShortYear() ? CENTURY + time.third() : time.third();
    return Optional.ofNullable(order)
        .flatMap(known -> known.day(time.first(), time.second(), year));
  }

  private static Optional<LocalDate> yearFirst(TimeText time) {
    try {
      return Optional.of(LocalDate.of(time.first(), time.second(), time.third()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Whether a date of this form counts when the order is decided from all rows. */
  boolean isTelling(TimeText time) {
    return !time.isYearFirst() && (hasShortYears || !time.isShortYear());
  }
}
