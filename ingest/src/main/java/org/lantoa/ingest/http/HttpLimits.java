package org.lantoa.ingest.http;

import java.time.Duration;

/**
 * How long and how much one answer may be.
 *
 * @param connect until the connection stands, TLS included
 * @param firstByte from sending until the head of the answer is there
 * @param total from sending until the last byte, however steadily they come
 * @param bodyBytes the longest body, as sent and as decompressed; it must fit in memory once or
 *     twice for each request under way
 * @param ratio how many times its compressed length a body above 64 KiB may be; answers of the
 *     known platforms compress 5 to 40 times, a bomb a thousand times
 */
public record HttpLimits(
    Duration connect, Duration firstByte, Duration total, int bodyBytes, int ratio) {

  /** What suits all known platforms: a page of 100 posts is below 1 MiB and comes in seconds. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), 8 << 20, 200);

  /** Refuses limits that let nothing through, or everything. */
  public HttpLimits {
    requirePositive("connect", connect);
    requirePositive("firstByte", firstByte);
    requirePositive("total", total);
    if (bodyBytes < 1 || bodyBytes > 256 << 20) {
      throw new IllegalArgumentException("bodyBytes must be from 1 to 256 MiB");
    }
    if (ratio < 1) {
      throw new IllegalArgumentException("ratio must be 1 or more");
    }
  }

  static void requirePositive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be longer than nothing");
    }
  }
}
