package org.lantoa.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** What happens to pages and posts: one page is down for a day, some posts are removed. */
final class Mishaps {
  private static final long MINUTE = 60;
  private static final long DAY = 24 * 60 * MINUTE;

  /** In percent of the posts. */
  private static final int REMOVED = 2;

  /** Later than any quarter lasts, so that a post comes back in a later file than it went. */
  private static final long GONE_AT_LEAST = 95 * DAY;

  private final Instant anchor;

  Mishaps(Instant anchor) {
    this.anchor = anchor;
  }

  /** The page that is down: the first of the roster, which posts most. */
  static boolean isDown(SampleSource source) {
    return source.key().sourceId().endsWith("00001");
  }

  /** The first instant of the day on which it is down, the last but one before the anchor's. */
  Instant downFrom() {
    LocalDate day = anchor.atOffset(PostPlanner.OFFSET).toLocalDate().minusDays(2);
    return day.atStartOfDay().toInstant(PostPlanner.OFFSET);
  }

  Instant downUntil() {
    return downFrom().plusSeconds(DAY);
  }

  /**
   * A post's history with what happened to it.
   *
   * @param rows what would have been observed
   * @param later reads the post at another time
   */
  PostHistory of(
      SamplePost post, List<SampleRow> rows, Random random, Function<Instant, SampleRow> later) {
    List<SampleRow> seen = isDown(post.source()) ? exceptWhileDown(rows, later) : rows;
    long after = 2 * DAY + random.nextInt(60 * 24 * 60) * MINUTE;
    long gone = GONE_AT_LEAST + random.nextInt(20 * 24 * 60) * MINUTE;
    boolean comesBack = random.nextInt(3) == 0;
    Instant removedAt = post.publishedAt().plusSeconds(after);
    if (random.nextInt(100) >= REMOVED || removedAt.isAfter(anchor)) {
      return new PostHistory(seen, Optional.empty());
    }
    List<SampleRow> known = new ArrayList<>(seen);
    known.removeIf(row -> !row.observedAt().isBefore(removedAt));
    if (known.isEmpty()) {
      return new PostHistory(seen, Optional.empty());
    }
    Instant backAt = removedAt.plusSeconds(gone);
    if (comesBack && !backAt.isAfter(anchor)) {
      known.add(later.apply(backAt));
    }
    return new PostHistory(known, Optional.of(new SampleRemoval(post, removedAt)));
  }

  /** Nothing is read on that day; what was published on it is seen for the first time after it. */
  private List<SampleRow> exceptWhileDown(
      List<SampleRow> rows, Function<Instant, SampleRow> later) {
    List<SampleRow> seen = new ArrayList<>(rows);
    seen.removeIf(
        row -> !row.observedAt().isBefore(downFrom()) && row.observedAt().isBefore(downUntil()));
    if (seen.isEmpty()) {
      seen.add(later.apply(downUntil().plusSeconds(10 * MINUTE)));
    }
    return seen;
  }
}
