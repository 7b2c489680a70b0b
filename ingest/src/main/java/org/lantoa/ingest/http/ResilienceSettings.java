package org.lantoa.ingest.http;

import java.time.Duration;

/**
 * How patiently a platform is asked again. The durations are real time, also where the injected
 * clock runs faster; a simulation shortens them.
 *
 * @param firstPause before the first repetition
 * @param longestPause pauses double up to this
 * @param jitter by which share of itself a pause varies at random, 0 to 1, so that many sources do
 *     not come back together
 * @param retriesPerRequest repetitions of one request; 0 or more
 * @param retriesPerHour repetitions of all requests of one token within an hour of the clock; 0 or
 *     more
 * @param circuitFailures failures in a row after which nothing is sent for a while
 * @param circuitPause for how long; then one request tries
 */
public record ResilienceSettings(
    Duration firstPause,
    Duration longestPause,
    double jitter,
    int retriesPerRequest,
    int retriesPerHour,
    int circuitFailures,
    Duration circuitPause) {

  /** What suits all known platforms. */
  public static final ResilienceSettings DEFAULT =
      new ResilienceSettings(
          Duration.ofSeconds(1), Duration.ofSeconds(30), 0.5, 3, 60, 8, Duration.ofMinutes(2));

  /** Refuses what would never end or never begin. */
  public ResilienceSettings {
    HttpLimits.requirePositive("firstPause", firstPause);
    HttpLimits.requirePositive("circuitPause", circuitPause);
    if (longestPause.compareTo(firstPause) <= 0) {
      throw new IllegalArgumentException("longestPause must be longer than firstPause");
    }
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException("jitter must be from 0 to 1");
    }
    if (retriesPerRequest < 0 || retriesPerHour < 0) {
      throw new IllegalArgumentException("retries must be 0 or more");
    }
    if (circuitFailures < 1) {
      throw new IllegalArgumentException("circuitFailures must be 1 or more");
    }
  }
}
