package org.lantoa.local.simulator.world;

import java.time.Duration;
import java.time.Instant;

/**
 * What the made-up pages depend on; equal settings give equal pages.
 *
 * @param seed any number
 * @param pages Facebook pages, 0 to 1,000
 * @param channels YouTube channels, 0 to 1,000
 * @param accounts TikTok accounts, 0 to 1,000
 * @param posts posts of all of them together, 0 to 200,000
 * @param begin when the run begins
 * @param history for how long they published before
 * @param span for how long they go on publishing; then they fall silent
 * @param besideSample whether they belong to offices alone of which the sample has nothing, so that
 *     one registry can hold both
 */
public record WorldSettings(
    long seed,
    int pages,
    int channels,
    int accounts,
    int posts,
    Instant begin,
    Duration history,
    Duration span,
    boolean besideSample) {
  /** The most sources of one platform. */
  public static final int MOST_SOURCES = 1000;

  /** The most posts of all sources together. */
  public static final int MOST_POSTS = 200_000;

  /** Refuses what cannot be made. */
  public WorldSettings {
    requireUpTo(MOST_SOURCES, pages, "pages");
    requireUpTo(MOST_SOURCES, channels, "channels");
    requireUpTo(MOST_SOURCES, accounts, "accounts");
    requireUpTo(MOST_POSTS, posts, "posts");
    if (posts > 0 && pages + channels + accounts == 0) {
      throw new IllegalArgumentException(posts + " posts need a page to stand on; ask for one");
    }
    if (history.isNegative() || span.isNegative() || history.plus(span).isZero()) {
      throw new IllegalArgumentException(
          "posts cannot be published in " + history + " before and " + span + " after the begin");
    }
  }

  /** Pages of any office of the province. */
  public WorldSettings(
      long seed,
      int pages,
      int channels,
      int accounts,
      int posts,
      Instant begin,
      Duration history,
      Duration span) {
    this(seed, pages, channels, accounts, posts, begin, history, span, false);
  }

  /** The same, of offices alone of which the sample has nothing. */
  public WorldSettings ofSilentOffices() {
    return new WorldSettings(seed, pages, channels, accounts, posts, begin, history, span, true);
  }

  /**
   * Facebook pages only, which have published for a week and go on for two.
   *
   * @param begin when the run begins
   */
  public static WorldSettings of(long seed, int pages, int posts, Instant begin) {
    return new WorldSettings(
        seed, pages, 0, 0, posts, begin, Duration.ofDays(7), Duration.ofDays(14));
  }

  private static void requireUpTo(int most, int number, String what) {
    if (number < 0 || number > most) {
      throw new IllegalArgumentException(
          number + " " + what + " cannot be made; choose from 0 to " + most);
    }
  }
}
