package org.lantoa.ingest.facebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much of a limit is used up, as the headers {@code x-app-usage} and {@code
 * x-business-use-case-usage} tell it. The same key may stand in them more than once, so they are
 * read as they come and the highest figure holds, also one that is written as a text. A header that
 * cannot be read tells what was read of it until then: it is advice, not a count.
 *
 * @param percent the highest share in percent, rounded up; 0 if nothing was told
 * @param regain for how long no call is accepted; zero if nothing was told
 */
record Usage(int percent, Duration regain) {
  private static final Set<String> SHARES = Set.of("call_count", "total_time", "total_cputime");
  private static final String REGAIN = "estimated_time_to_regain_access";
  private static final Pattern FIGURE = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]+)?");
  private static final Usage NONE = new Usage(0, Duration.ZERO);
  private static final int MOST_PERCENT = 1_000_000;

  /** A figure beyond this is no estimate; it must not stop a source for good. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(32).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** What the values of one header tell. */
  static Usage of(List<String> values) {
    Usage usage = NONE;
    for (String value : values) {
      usage = usage.and(of(value));
    }
    return usage;
  }

  private static Usage of(String value) {
    Usage usage = NONE;
    try (JsonParser parser = JSON.createParser(value)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric()) {
          usage = usage.and(figure(parser.currentName(), parser.getDoubleValue()));
        } else if (token == JsonToken.VALUE_STRING && FIGURE.matcher(parser.getText()).matches()) {
          usage = usage.and(figure(parser.currentName(), Double.parseDouble(parser.getText())));
        }
      }
    } catch (IOException malformed) {
      return usage;
    }
    return usage;
  }

  private static Usage figure(String name, double figure) {
    if (SHARES.contains(name == null ? "" : name)) {
      double share = Math.ceil(Math.max(0, figure));
      return new Usage((int) Math.min(MOST_PERCENT, share), Duration.ZERO);
    }
    if (REGAIN.equals(name)) {
      double minutes = Math.min(LONGEST.toMinutes(), Math.ceil(Math.max(0, figure)));
      return new Usage(0, Duration.ofMinutes((long) minutes));
    }
    return NONE;
  }

  private Usage and(Usage other) {
    return new Usage(
        Math.max(percent, other.percent),
        regain.compareTo(other.regain) >= 0 ? regain : other.regain);
  }
}
