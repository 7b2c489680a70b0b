package org.lantoa.ingest.files;

import java.util.List;
import org.lantoa.ingest.fingerprint.FingerprintTable;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;

/**
 * The newest known counts of each post and their sums, kept by the rules by which totals are kept:
 * an observation older than one before it changes nothing, and an unknown count leaves the known
 * one as it was.
 */
final class PostTotals {
  private static final List<Measure> SUMMED =
      List.of(Measure.SHARES, Measure.COMMENTS, Measure.REACTIONS);
  private static final int OBSERVED = SUMMED.size();
  private static final int CONTENT = OBSERVED + 1;
  private static final int COLUMNS = CONTENT + 1;

  private final FingerprintTable posts = new FingerprintTable(COLUMNS);
  private final long[] sums = new long[SUMMED.size()];
  private long older;

  /**
   * Takes one accepted observation.
   *
   * @return whether its content differs from the post's last, or is its first
   */
  boolean add(RowMarks marks, Counts counts) {
    long post = posts.find(marks.post());
    boolean isFirst = post < 0;
    if (isFirst) {
      post = posts.add(marks.post());
      posts.set(post, OBSERVED, Long.MIN_VALUE);
    }
    boolean saysOther = isFirst || posts.get(post, CONTENT) != marks.content();
    posts.set(post, CONTENT, marks.content());
    if (marks.observedAt() > posts.get(post, OBSERVED)) {
      posts.set(post, OBSERVED, marks.observedAt());
      takeCounts(post, counts);
    } else {
      older++;
    }
    return saysOther;
  }

  private void takeCounts(long post, Counts counts) {
    for (int column = 0; column < SUMMED.size(); column++) {
      Count count = counts.of(SUMMED.get(column));
      if (count.isKnown()) {
        long value = count.value().orElseThrow();
        sums[column] = Math.addExact(sums[column], value - posts.get(post, column));
        posts.set(post, column, value);
      }
    }
  }

  /** How many distinct posts there are. */
  long posts() {
    return posts.size();
  }

  /** How many observations were older than one before them. */
  long older() {
    return older;
  }

  /** The sum of one of shares, comments and reactions. */
  long sum(Measure measure) {
    return sums[SUMMED.indexOf(measure)];
  }
}
