package org.lantoa.ingest.files;

import java.util.regex.Pattern;
import org.lantoa.model.Count;

/**
 * Reads counts as offices write them. Counts are whole, so {@code 1.206} and {@code 3,382} both
 * group thousands; what cannot be a whole number is refused, never rounded.
 */
final class WholeCount {
  /** More than any platform has ever counted; it keeps sums within range. */
  static final long LARGEST = 1_000_000_000_000L;

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
    String text = trimmed(cell);
    if (text.isEmpty() || text.equals("—")) {
      return Count.UNKNOWN;
    }
    boolean whole = PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches();
    if (!whole) {
      throw RowRefusal.ofValue(reason(text), column, text);
    }
    long value = Long.parseLong(text.replace(".", "").replace(",", ""));
    if (value > LARGEST) {
      throw RowRefusal.ofValue("count-too-large", column, text);
    }
    return Count.of(value);
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
