package org.lantoa.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a post that was found before.
 *
 * @param publishedAt when it was published, as first found
 * @param contentHash of the content that this run wrote last; absent if this run wrote none
 * @param lookedAt when it was last asked for alone, since a listing last showed it
 * @param refusedAt when the platform first refused it, since it was last shown
 * @param removed whether it was recorded as removed, and not shown since
 */
record KnownPost(
    Instant publishedAt,
    @Nullable Long contentHash,
    @Nullable Instant lookedAt,
    @Nullable Instant refusedAt,
    boolean removed) {
  /**
   * Between two looks at a post that no listing shows, and between the two refusals that make it a
   * removed one: a post that is hidden or checked by the platform for some hours is not removed.
   */
  static final Duration LOOK_AGAIN = Duration.ofHours(24);

  /** Between two looks at a removed post; it may come back. */
  static final Duration LOOK_AT_REMOVED = Duration.ofDays(7);

  static KnownPost found(Instant publishedAt) {
    return new KnownPost(publishedAt, null, null, null, false);
  }

  /** Whether it may be looked at, if no listing shows it. */
  boolean isDue(Instant now) {
    Instant last = lookedAt;
    return last == null || !now.isBefore(last.plus(removed ? LOOK_AT_REMOVED : LOOK_AGAIN));
  }

  /** Whether a refusal now proves that it was removed. */
  boolean isProvenBy(Instant now) {
    Instant first = refusedAt;
    return !removed && first != null && !now.isBefore(first.plus(LOOK_AGAIN));
  }

  /** A listing shows it. */
  KnownPost listed() {
    return new KnownPost(publishedAt, contentHash, null, null, false);
  }

  /** It was asked for alone, and shown. */
  KnownPost shown(Instant now) {
    return new KnownPost(publishedAt, contentHash, now, null, false);
  }

  /** It was asked for alone, and refused. */
  KnownPost refused(Instant now) {
    Instant first = refusedAt == null ? now : refusedAt;
    return new KnownPost(publishedAt, contentHash, now, first, removed || isProvenBy(now));
  }

  /** It was asked for alone, and nothing was learned. */
  KnownPost looked(Instant now) {
    return new KnownPost(publishedAt, contentHash, now, refusedAt, removed);
  }

  KnownPost withContent(long hash) {
    return new KnownPost(publishedAt, hash, lookedAt, refusedAt, removed);
  }
}
