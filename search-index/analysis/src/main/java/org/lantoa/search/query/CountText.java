package org.lantoa.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a condition on a count: {@code >100}, {@code 100..200}, {@code unknown}. */
final class CountText {
  /** Digits, or groups of three between points or commas, as 1.206 in Vietnamese. */
  private static final String NUMBER = "[0-9]{1,15}|[0-9]{1,3}(?:[.,][0-9]{3}){1,4}";

  private static final Pattern COMPARED = Pattern.compile("(>=|<=|≥|≤|>|<|=|)(" + NUMBER + ")");
  private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")?\\.\\.(" + NUMBER + ")?");

  private CountText() {}

  static QueryNode read(String measure, String text, int start) throws QuerySyntaxException {
    if (text.equalsIgnoreCase("unknown")) {
      return new QueryNode.CountUnknown(measure);
    }
    Matcher compared = COMPARED.matcher(text);
    if (compared.matches()) {
      long number = number(compared.group(2));
      return switch (compared.group(1)) {
        case ">" -> new QueryNode.CountRange(measure, number + 1, null);
        case ">=", "≥" -> new QueryNode.CountRange(measure, number, null);
        case "<=", "≤" -> new QueryNode.CountRange(measure, null, number);
        case "<" -> new QueryNode.CountRange(measure, null, number - 1);
        default -> new QueryNode.CountRange(measure, number, number);
      };
    }
    return range(measure, text, start);
  }

  private static QueryNode range(String measure, String text, int start)
      throws QuerySyntaxException {
    Matcher range = RANGE.matcher(text);
    if (!range.matches() || (range.group(1) == null && range.group(2) == null)) {
      throw QueryMistake.BAD_NUMBER.at(start, text, measure);
    }
    Long atLeast = numberOrNull(range.group(1));
    Long atMost = numberOrNull(range.group(2));
    if (atLeast != null && atMost != null && atLeast > atMost) {
      throw QueryMistake.RANGE_REVERSED.at(start, text);
    }
    return new QueryNode.CountRange(measure, atLeast, atMost);
  }

  private static @Nullable Long numberOrNull(@Nullable String text) {
    return text == null ? null : number(text);
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(".", "").replace(",", ""));
  }
}
