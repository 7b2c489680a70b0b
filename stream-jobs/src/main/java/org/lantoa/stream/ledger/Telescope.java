package org.lantoa.stream.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.model.Cause;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Observation;

/**
 * One observation laid over what was known of each measure before. The first known value is dated
 * at publication, however late it was read; later differences at the observation, since the
 * observation that gave the value before.
 */
final class Telescope {
  private static final Measure[] MEASURES = Measure.values();

  private final PostState post;
  private final Observation observation;
  private final long[] first;
  private final long[] last;
  private final long[] lastAt;
  private int firstKnown;
  private int lastKnown;
  private final List<Change> seen = new ArrayList<>();
  private final List<Change> grown = new ArrayList<>();

  Telescope(PostState post, Observation observation) {
    this.post = post;
    this.observation = observation;
    this.first = post.first().values();
    this.last = post.last().values();
    this.lastAt = post.lastAt();
    this.firstKnown = post.first().known();
    this.lastKnown = post.last().known();
    for (Measure measure : MEASURES) {
      if (observation.counts().isKnown(measure)) {
        lay(measure, observation.counts().known(measure));
      }
    }
  }

  private void lay(Measure measure, long value) {
    int slot = measure.slot();
    if ((lastKnown & 1 << slot) != 0) {
      grow(measure, value - last[slot]);
    } else {
      seen.add(new Change(measure, value, Cause.FIRST_SEEN, null));
      first[slot] = value;
      firstKnown |= 1 << slot;
      lastKnown |= 1 << slot;
    }
    last[slot] = value;
    lastAt[slot] = observation.observedAt().toEpochMilli();
  }

  private void grow(Measure measure, long delta) {
    if (delta != 0) {
      Instant since = Instant.ofEpochMilli(lastAt[measure.slot()]);
      Cause cause = delta > 0 ? Cause.GROWTH : Cause.CORRECTION;
      grown.add(new Change(measure, delta, cause, since));
    }
  }

  /** The changes that this observation brought. */
  List<DatedChanges> news() {
    return dated(seen);
  }

  /**
   * The gains to write: where a measure became known, the gain of the publication instant again,
   * with the measures that were known before.
   */
  List<DatedChanges> gains() {
    return dated(seen.isEmpty() ? List.of() : firstSeen(first()));
  }

  private List<DatedChanges> dated(List<Change> atPublication) {
    List<DatedChanges> all = new ArrayList<>();
    if (!atPublication.isEmpty()) {
      all.add(new DatedChanges(Instant.ofEpochMilli(post.publishedAt()), atPublication));
    }
    if (!grown.isEmpty()) {
      all.add(new DatedChanges(observation.observedAt(), grown));
    }
    return all;
  }

  Counts first() {
    return new Counts(firstKnown, first);
  }

  Counts last() {
    return new Counts(lastKnown, last);
  }

  long[] lastAt() {
    return lastAt.clone();
  }

  /** Per measure 1 if it became known by this observation. */
  Tally firstKnown() {
    long[] known = new long[Measure.SLOTS];
    seen.forEach(change -> known[change.measure().slot()] = 1);
    return new Tally(known);
  }

  /** Per measure 1 if it is known. */
  static Tally known(Counts counts) {
    long[] known = new long[Measure.SLOTS];
    for (Measure measure : MEASURES) {
      known[measure.slot()] = counts.isKnown(measure) ? 1 : 0;
    }
    return new Tally(known);
  }

  /** The changes of first known values. */
  static List<Change> firstSeen(Counts first) {
    List<Change> changes = new ArrayList<>();
    for (Measure measure : MEASURES) {
      if (first.isKnown(measure)) {
        changes.add(new Change(measure, first.known(measure), Cause.FIRST_SEEN, null));
      }
    }
    return changes;
  }
}
