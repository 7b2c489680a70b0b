package org.lantoa.model.reported;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;

/**
 * The totals of a whole group for one month, as its administrators read them. They hold posts of
 * others than the office too, so they stand beside the measured figures and are never added to
 * them. It replaces the one of the same {@link #key()}.
 *
 * @param source the group
 * @param month the month, in the registry's zone
 * @param counts the totals
 * @param reportedAt when they were imported
 * @param corrects what they replaced; absent if they were the first
 */
public record GroupMonth(
    SourceKey source,
    YearMonth month,
    GroupCounts counts,
    Instant reportedAt,
    @Nullable Earlier corrects) {

  /**
   * What stood there before.
   *
   * @param counts the totals then
   * @param reportedAt when those were imported
   */
  public record Earlier(GroupCounts counts, Instant reportedAt) {}

  /** The deterministic id: source|month. */
  public String key() {
    return source.text() + '|' + month;
  }

  /** Whether it says the same as another one of its key. */
  public boolean saysTheSameAs(GroupMonth other) {
    return counts.equals(other.counts);
  }

  /** These totals as the successor of others of their key. */
  public GroupMonth after(GroupMonth earlier) {
    return new GroupMonth(
        source, month, counts, reportedAt, new Earlier(earlier.counts, earlier.reportedAt));
  }
}
