package org.lantoa.ingest.facebook;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What the header {@code Retry-After} tells, as far as it tells seconds. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** How long; zero if it does not tell, a day at most. */
  static Duration of(List<String> values) {
    if (values.isEmpty() || !SECONDS.matcher(values.get(0)).matches()) {
      return Duration.ZERO;
    }
    Duration told = Duration.ofSeconds(Long.parseLong(values.get(0)));
    return told.compareTo(LONGEST) > 0 ? LONGEST : told;
  }
}
