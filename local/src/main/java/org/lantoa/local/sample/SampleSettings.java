package org.lantoa.local.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the sample depends on; equal settings give equal bytes.
 *
 * @param seed any number
 * @param anchor the instant that the sample ends at, a whole minute: posts lie in the two years
 *     before it and no observation after it
 * @param posts how many posts, 1 to 200,000
 */
public record SampleSettings(long seed, Instant anchor, int posts) {
  private static final int MOST = 200_000;

  /** Refuses what cannot be generated. */
  public SampleSettings {
    if (posts < 1 || posts > MOST) {
      throw new IllegalArgumentException(
          "a sample of " + posts + " posts cannot be made; choose from 1 to " + MOST);
    }
    if (!anchor.equals(anchor.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException(
          "the anchor " + anchor + " is not a whole minute; truncate it to minutes");
    }
  }
}
