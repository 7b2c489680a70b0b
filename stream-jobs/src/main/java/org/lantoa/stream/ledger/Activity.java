package org.lantoa.stream.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.stream.totals.DatedFigures;
import org.lantoa.stream.totals.Figures;

/**
 * The dates of a post's non-zero gains as a chain: as of any T the post is active at its latest
 * date before T, and at that alone. So each date counts from itself on and is taken away again as
 * of its follower. Dates come in order, but for that of publication, which may come after others
 * when a count becomes known late.
 */
final class Activity {
  private final long publishedAt;
  private final List<DatedFigures> changes = new ArrayList<>();
  private boolean atPublication;
  private long latest;
  private @Nullable Long grownAt;

  /** Takes up the chain of a post where it was. */
  Activity(PostState post) {
    publishedAt = post.publishedAt();
    atPublication = isAnyNonZero(post.first());
    latest = post.activeAt();
    grownAt = post.grownAt();
  }

  /** The chain of a post from its beginning. */
  static Activity ofNothing(PostState post) {
    Activity activity = new Activity(post);
    activity.atPublication = false;
    activity.latest = PostState.NEVER;
    activity.grownAt = null;
    return activity;
  }

  private static boolean isAnyNonZero(Counts counts) {
    for (Measure measure : Measure.values()) {
      if (counts.isKnown(measure) && counts.known(measure) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds the gains of a date, if any is not zero. */
  void add(DatedChanges gains) {
    if (gains.changes().stream().allMatch(change -> change.delta() == 0)) {
      return;
    }
    long at = gains.at().toEpochMilli();
    if (at == publishedAt) {
      publish();
    } else {
      changes.add(new DatedFigures(at, Figures.active(1)));
      if (latest != PostState.NEVER) {
        changes.add(new DatedFigures(latest, Figures.active(-1), at));
      }
      latest = at;
      grownAt = grownAt == null ? Long.valueOf(at) : grownAt;
    }
  }

  private void publish() {
    if (atPublication) {
      return;
    }
    atPublication = true;
    changes.add(new DatedFigures(publishedAt, Figures.active(1)));
    if (latest == PostState.NEVER) {
      latest = publishedAt;
    } else {
      long follower = grownAt == null ? latest : grownAt;
      changes.add(new DatedFigures(publishedAt, Figures.active(-1), follower));
    }
  }

  /** What changes in each scope of the post. */
  List<DatedFigures> changes() {
    return changes;
  }

  /** The latest date; {@link PostState#NEVER} if there is none. */
  long latest() {
    return latest;
  }

  /** The first date after that of publication; absent if there is none. */
  @Nullable Long grownAt() {
    return grownAt;
  }
}
