package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request asks for, read strictly: a wrong value is explained, never guessed. */
final class Asked {
  private static final int LONGEST_TEXT = 300;
  private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-MM-dd"), day("dd/MM/uuuu"));

  private final Context context;

  Asked(Context context) {
    this.context = context;
  }

  /** Whether the JSON twin is asked, not the page. */
  boolean isTwin() {
    return context.path().startsWith(Twin.API);
  }

  /** The last part of the path. */
  String id() {
    return context.pathParam("id");
  }

  /** A text without surrounding blanks; empty if not given. */
  String text(String name) {
    return text(name, LONGEST_TEXT);
  }

  /** A text of at most a length, without surrounding blanks; empty if not given. */
  String text(String name, int longest) {
    String value = context.queryParam(name);
    if (value == null) {
      return "";
    }
    if (value.length() > longest) {
      throw WrongRequestException.asked("long", name, longest);
    }
    return value.strip();
  }

  /** A text, or null if not given. */
  @Nullable String textOrNull(String name) {
    String value = text(name);
    return value.isEmpty() ? null : value;
  }

  /** A value of a fixed list, or the default if not given. */
  <T> T choice(String name, Function<String, Optional<T>> ofCode, T fallback) {
    String value = text(name);
    return value.isEmpty()
        ? fallback
        : ofCode.apply(value).orElseThrow(() -> WrongRequestException.asked("choice", name, value));
  }

  /** A value of a fixed list, or null if not given. */
  <T> @Nullable T choiceOrNull(String name, Function<String, Optional<T>> ofCode) {
    String value = text(name);
    if (value.isEmpty()) {
      return null;
    }
    return ofCode
        .apply(value)
        .orElseThrow(() -> WrongRequestException.asked("choice", name, value));
  }

  /** A day, or null if not given. */
  @Nullable LocalDate dayOrNull(String name) {
    String value = text(name);
    return value.isEmpty() ? null : parse(value);
  }

  /** Refuses two days in the wrong order. */
  static void refuseBackwards(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw WrongRequestException.asked("backwards", from, to);
    }
  }

  private static LocalDate parse(String value) {
    for (DateTimeFormatter form : DAYS) {
      try {
        return form.parse(value, LocalDate::from);
      } catch (DateTimeParseException otherForm) {
        continue;
      }
    }
    throw WrongRequestException.asked("day", value);
  }

  private static DateTimeFormatter day(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
