package org.lantoa.ingest.files;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lantoa.model.Count;

/**
 * Reads counts as offices write them. Counts are whole, so {@code 1.206} and {@code 3,382} both
 * group thousands; what cannot be a whole number is refused, never rounded.
 */
public final class WholeCount {
  /** More than any platform has ever counted; it keeps sums within range. */
  static final long LARGEST = 1_000_000_000_000L;

  /** Digits of a number that is below {@link #LARGEST} whatever they are. */
  private static final int SHORT = 12;

  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}");
  private static final Pattern GROUPED =
      Pattern.compile("[1-9][0-9]{0,2}(?:(?:\\.[0-9]{3}){1,5}|(?:,[0-9]{3}){1,5})");
  private static final Pattern NEGATIVE = Pattern.compile("[-−][0-9].*");
  private static final Pattern EXPONENT = Pattern.compile("[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+");
  private static final Pattern SHORTENED =
      Pattern.compile("[0-9]+(?:[.,][0-9]+)?\\s?(?:[kKmMbB]|[tT][rR]|nghìn|ngàn|triệu|tỷ)");
  private static final Pattern FRACTION = Pattern.compile("[0-9][0-9.,]*[.,][0-9]*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{19,}");

  private WholeCount() {}

  /**
   * Reads one cell: empty and {@code —} are unknown, {@code 0} is zero.
   *
   * @throws RowRefusal if it is no whole number of 0 or more
   */
  static Count read(String column, String cell) throws RowRefusal {
    long plain = plain(cell);
    if (plain >= 0) {
      return Count.of(plain);
    }
    Optional<String> problem = problem(cell);
    if (problem.isPresent()) {
      throw RowRefusal.ofValue(problem.get(), column, trimmed(cell));
    }
    return of(cell);
  }

  // The number of a few digits only, else −1. Nearly all cells are so; told without patterns,
  // because every row has several.
  static long plain(String cell) {
    if (cell.isEmpty() || cell.length() > SHORT) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < cell.length(); i++) {
      char digit = cell.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  /**
   * The code of what keeps a cell from being a whole number of 0 or more; empty if nothing does.
   */
  public static Optional<String> problem(String cell) {
    String text = trimmed(cell);
    if (isUnknown(text)) {
      return Optional.empty();
    }
    if (!PLAIN.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
      return Optional.of(reason(text));
    }
    return digits(text) > LARGEST ? Optional.of("count-too-large") : Optional.empty();
  }

  /** What a cell without {@link #problem} says: empty and {@code —} are unknown. */
  public static Count of(String cell) {
    String text = trimmed(cell);
    return isUnknown(text) ? Count.UNKNOWN : Count.of(digits(text));
  }

  private static boolean isUnknown(String text) {
    return text.isEmpty() || text.equals("—");
  }

  private static long digits(String text) {
    return Long.parseLong(text.replace(".", "").replace(",", ""));
  }

  // Spreadsheets pad with no-break spaces, which strip() leaves.
  private static String trimmed(String cell) {
    return cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
  }

  private static String reason(String text) {
    if (NEGATIVE.matcher(text).matches()) {
      return "count-negative";
    }
    if (EXPONENT.matcher(text).matches()) {
      return "count-exponent";
    }
    if (SHORTENED.matcher(text).matches()) {
      return "count-shortened";
    }
    if (DIGITS.matcher(text).matches()) {
      return "count-too-large";
    }
    return FRACTION.matcher(text).matches() ? "count-fraction" : "count-malformed";
  }
}
