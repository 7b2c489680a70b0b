package org.lantoa.local.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Measure;

/** One post as it is counted row by row, in the order of the files. */
final class TruePost {
  private final Instant publishedAt;
  private final Map<Measure, Long> last = new EnumMap<>(Measure.class);
  private final List<TrueGain> gains = new ArrayList<>();
  private @Nullable Instant newest;
  private boolean removed;

  TruePost(Instant publishedAt) {
    this.publishedAt = publishedAt;
  }

  /** Counts a row; one that is not newer than what was counted changes nothing. */
  void count(SampleRow row) {
    if (newest != null && !row.observedAt().isAfter(newest)) {
      return;
    }
    newest = row.observedAt();
    removed = false;
    for (Measure measure : Measure.values()) {
      if (row.counts().isKnown(measure)) {
        long value = row.counts().of(measure).value().orElseThrow();
        Long before = last.put(measure, value);
        if (before == null) {
          gains.add(new TrueGain(publishedAt, measure, value));
        } else if (value != before) {
          gains.add(new TrueGain(row.observedAt(), measure, value - before));
        }
      }
    }
  }

  /** It was found removed; something newer that is known of it already stands. */
  void remove(Instant at) {
    if (newest == null || at.isAfter(newest)) {
      newest = at;
      removed = true;
    }
  }

  boolean isRemoved() {
    return removed;
  }

  Instant publishedAt() {
    return publishedAt;
  }

  /** The last known value of each measure that was ever known. */
  Map<Measure, Long> last() {
    return last;
  }

  List<TrueGain> gains() {
    return gains;
  }

  /** Whether it changed within [from, to). */
  boolean isActive(Instant from, Instant to) {
    return gains.stream()
        .anyMatch(gain -> gain.delta() != 0 && !gain.at().isBefore(from) && gain.at().isBefore(to));
  }
}
