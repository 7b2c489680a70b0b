package org.lantoa.dashboards.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down the guessing of passwords: after a number of failures within the pause, further
 * attempts of the same key wait until the pause is over. Bounded: the oldest keys are forgotten.
 */
final class FailedAttempts {
  static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int KEYS = 10_000;

  private final InstantSource clock;
  private final Map<String, Failures> failures = new LinkedHashMap<>();

  private record Failures(int count, Instant last) {}

  FailedAttempts(InstantSource clock) {
    this.clock = clock;
  }

  /** How long the key has to wait; empty if it may try. */
  synchronized Optional<Duration> pause(String key, int limit) {
    Failures found = current(key);
    return found == null || found.count < limit
        ? Optional.empty()
        : Optional.of(Duration.between(clock.instant(), found.last.plus(PAUSE)));
  }

  synchronized void failed(String key) {
    Failures found = current(key);
    failures.remove(key);
    failures.put(key, new Failures(found == null ? 1 : found.count + 1, clock.instant()));
    if (failures.size() > KEYS) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  synchronized void succeeded(String key) {
    failures.remove(key);
  }

  private @org.jspecify.annotations.Nullable Failures current(String key) {
    Failures found = failures.get(key);
    return found == null || found.last.plus(PAUSE).isAfter(clock.instant()) ? found : null;
  }
}
