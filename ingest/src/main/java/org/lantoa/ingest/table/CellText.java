package org.lantoa.ingest.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the values of a workbook's cells into text, as {@link Table} says. */
final class CellText {
  /** A spreadsheet keeps 15 digits: the 16th of an id is already another than was typed. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** 9999-12-31, the last day that a spreadsheet has. */
  private static final double LAST_DAY = 2_958_466;

  /** Digits of a group of thousands. */
  private static final int GROUP = 3;

  private static final int SECONDS = 86_400;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final @Nullable StringStore strings;
  private final CellStyles styles;
  private final boolean startsIn1904;

  CellText(@Nullable StringStore strings, CellStyles styles, boolean startsIn1904) {
    this.strings = strings;
    this.styles = styles;
    this.startsIn1904 = startsIn1904;
  }

  /** A shared text by its place. */
  String shared(int place) throws IOException {
    if (strings == null || place < 0) {
      throw new Fault("workbook-broken");
    }
    return strings.get(place);
  }

  /** A number as its style shows it; empty if it is none, or no date of a spreadsheet. */
  Optional<String> number(double value, int style) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Optional.empty();
    }
    return styles.isDateStyle(style)
        ? date(value, styles.hasTimeOfDay(style))
        : Optional.of(plain(value));
  }

  private static String plain(double value) {
    BigDecimal number = new BigDecimal(value, DIGITS).stripTrailingZeros();
    boolean isWhole = number.scale() <= 0;
    boolean areDigitsLost = isWhole && number.precision() - number.scale() > DIGITS.getPrecision();
    if (areDigitsLost) {
      return damaged(number);
    }
    // As text 1.206 groups thousands, but this is a fraction, and stays one with another zero.
    boolean looksGrouped = number.scale() == GROUP;
    return (looksGrouped ? number.setScale(GROUP + 1) : number).toPlainString();
  }

  // As spreadsheets show it, 1.22158E+17: by this form the key of a post is known to be damaged.
  private static String damaged(BigDecimal number) {
    int power = number.precision() - number.scale() - 1;
    return number.movePointLeft(power).toPlainString() + "E+" + power;
  }

  private Optional<String> date(double value, boolean hasTimeOfDay) {
    if (value < 0 || value >= LAST_DAY) {
      return Optional.empty();
    }
    long seconds = Math.round(value * SECONDS);
    if (seconds < SECONDS) {
      return Optional.of(LocalTime.ofSecondOfDay(seconds).format(TIME));
    }
    LocalDate first =
        startsIn1904
            ? LocalDate.of(1904, 1, 1)
            // Day 60 is 1900-02-29, which never was; days before it count from one day later.
            : LocalDate.of(1899, 12, value < 60 ? 31 : 30);
    return Optional.of(date(first.atStartOfDay().plusSeconds(seconds), hasTimeOfDay));
  }

  /** A date; without a time of day where none is shown and none is there, as somebody typed it. */
  static String date(LocalDateTime time, boolean hasTimeOfDay) {
    boolean isDay = !hasTimeOfDay && time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isDay ? time.toLocalDate().toString() : time.format(DATE);
  }

  /** Reads the shared texts to their end, which finds what is damaged there. */
  void finish() throws IOException {
    if (strings != null) {
      strings.finish();
    }
  }

  static String flag(boolean value) {
    return value ? "TRUE" : "FALSE";
  }
}
