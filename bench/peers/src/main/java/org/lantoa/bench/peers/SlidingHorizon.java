package org.lantoa.bench.peers;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * How far back a total looks and by how much it slides. Totals are compared as of whole slides
 * alone: there the product's [ceil(T, slide) − length, T) is [T − length, T), which is what every
 * peer calls a window. Between two slides the product's lower end stands still and no peer has
 * anything to compare with.
 *
 * @param name as in {@code 24h}
 * @param length milliseconds
 * @param slide milliseconds
 */
public record SlidingHorizon(String name, long length, long slide) implements Serializable {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** Refuses a slide that is no whole number of minutes or does not divide the length. */
  public SlidingHorizon {
    if (slide < MINUTE || slide % MINUTE != 0 || length % slide != 0) {
      throw new IllegalArgumentException(name + " cannot slide by " + slide + " ms");
    }
  }

  /** Reads {@code 1h/1m,30d/1h}: the length, whose text is the name too, and the slide. */
  static List<SlidingHorizon> parse(String text) {
    return Arrays.stream(text.split(",", -1)).map(SlidingHorizon::one).toList();
  }

  private static SlidingHorizon one(String text) {
    int slash = text.indexOf('/');
    String name = text.substring(0, slash);
    return new SlidingHorizon(name, millis(name), millis(text.substring(slash + 1)));
  }

  private static long millis(String text) {
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'm' -> number * MINUTE;
      case 'h' -> number * HOUR;
      case 'd' -> number * DAY;
      default -> throw new IllegalArgumentException(text + " is no length of time");
    };
  }

  /** The first slide end after an instant. */
  long endAfter(long at) {
    return Math.floorDiv(at, slide) * slide + slide;
  }

  /** As SQL writes it, whose numbers have two digits. */
  static String interval(long millis) {
    if (millis % DAY == 0) {
      return "INTERVAL '" + millis / DAY + "' DAY";
    }
    return millis % HOUR == 0
        ? "INTERVAL '" + millis / HOUR + "' HOUR"
        : "INTERVAL '" + millis / MINUTE + "' MINUTE";
  }
}
