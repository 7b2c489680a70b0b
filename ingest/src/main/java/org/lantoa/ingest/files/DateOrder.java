package org.lantoa.ingest.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a date such as {@code 01/02/2026} names day and month. */
public enum DateOrder {
  /** Day, month, year. */
  DMY,
  /** Month, day, year. */
  MDY,
  /** Year, month, day: nothing else is a date. */
  YMD;

  /** The name used on the command line and in mapping files: {@code dmy}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds an order by its wire name. */
  public static Optional<DateOrder> ofWireName(String name) {
    return Arrays.stream(values()).filter(order -> order.wireName().equals(name)).findFirst();
  }

  /** The day of two numbers and a year; empty if there is none, and always for {@link #YMD}. */
  Optional<LocalDate> day(int first, int second, int year) {
    try {
      return switch (this) {
        case DMY -> Optional.of(LocalDate.of(year, second, first));
        case MDY -> Optional.of(LocalDate.of(year, first, second));
        case YMD -> Optional.empty();
      };
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
