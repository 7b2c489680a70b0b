package org.lantoa.model.topic;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;

/**
 * One attempt to read a source. Every attempt is recorded, also one that failed: an hour without a
 * good one must not look like an hour without news.
 *
 * @param source what was read
 * @param at when the attempt ended; what it read was so at this instant or a little before
 * @param outcome what it came to
 * @param until when the source may be read again; only when throttled, and absent if not told
 * @param detail a stable code that says more, such as the permission that is missing; never text
 *     that a platform sent
 * @param posts how many posts were read; 0 or more
 * @param calls how many calls it cost; 0 or more
 * @param followers the followers that the source had then; absent if the platform did not tell
 */
public record Poll(
    SourceKey source,
    Instant at,
    PollOutcome outcome,
    @Nullable Instant until,
    @Nullable String detail,
    long posts,
    long calls,
    @Nullable Long followers)
    implements PollEntry {

  /** What a detail looks like: small letters, digits, {@code . _ -}, at most 64. */
  private static final Pattern DETAIL = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** Refuses what no attempt can come to. */
  public Poll {
    Instants.requireMillis("at", at);
    if (until != null) {
      Instants.requireMillis("until", until);
    }
    require(until == null || outcome == PollOutcome.THROTTLED, "until is for throttled polls only");
    require(detail == null || isDetail(detail), "detail is not a stable code");
    require(posts >= 0, "posts must be 0 or more");
    require(calls >= 0, "calls must be 0 or more");
    require(followers == null || followers >= 0, "followers must be 0 or more");
  }

  /**
   * Whether a text is a stable code: small letters, digits, {@code . _ -}, at most 64, beginning
   * with a letter or digit.
   */
  public static boolean isDetail(String text) {
    return DETAIL.matcher(text).matches();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
