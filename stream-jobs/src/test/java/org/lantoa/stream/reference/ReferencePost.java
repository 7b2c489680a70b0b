package org.lantoa.stream.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Cause;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;

/** One post: all that was read of it, and what follows from the whole list each time. */
final class ReferencePost {
  final PostKey key;
  final List<Reading> readings = new ArrayList<>();
  final List<Observation> observations = new ArrayList<>();

  /** The last erasure of its text; absent if there was none. */
  @Nullable Forgotten mark;

  boolean placed;
  boolean campaignsDecided;
  List<String> path = List.of();
  List<String> campaigns = List.of();

  ReferencePost(PostKey key) {
    this.key = key;
  }

  /**
   * What one record says of the post.
   *
   * @param at when it was read, or erased
   * @param kind absent if it says none
   * @param permalink absent if it says none
   * @param content absent for an erasure
   */
  record Reading(
      Instant at,
      @Nullable ContentKind kind,
      @Nullable String permalink,
      @Nullable Content content) {
    static Reading of(Content content) {
      return new Reading(content.readAt(), content.kind(), content.permalink(), content);
    }

    /** A post that the archive did not have when it was erased was of no known kind. */
    static Reading of(Forgotten mark) {
      boolean unknown = mark.kind() == ContentKind.OTHER;
      return new Reading(mark.forgottenAt(), unknown ? null : mark.kind(), mark.permalink(), null);
    }
  }

  /** The content with the text first seen: the first in the log that gave any. */
  @Nullable Content firstWithText() {
    for (Reading reading : readings) {
      if (reading.content() != null && reading.content().text() != null) {
        return reading.content();
      }
    }
    return null;
  }

  Instant publishedAt() {
    return observations.get(0).publishedAt();
  }

  CountingOrigin origin() {
    return observations.get(0).origin();
  }

  /** What became of each observation that does not count. */
  enum Passed {
    OTHER_ORIGIN,
    DUPLICATE,
    CONFLICTING,
    LATE
  }

  List<Observation> counted() {
    List<Observation> counted = new ArrayList<>();
    sort(counted, new ArrayList<>());
    return counted;
  }

  List<Passed> passed() {
    List<Passed> passed = new ArrayList<>();
    sort(new ArrayList<>(), passed);
    return passed;
  }

  private void sort(List<Observation> counted, List<Passed> passed) {
    List<Observation> read = new ArrayList<>();
    for (Observation next : observations) {
      Observation same = null;
      boolean newerCounted = false;
      for (Observation before : read) {
        if (same == null && before.observedAt().equals(next.observedAt())) {
          same = before;
        }
      }
      for (Observation before : counted) {
        newerCounted |= before.observedAt().isAfter(next.observedAt());
      }
      if (next.origin() != origin()) {
        passed.add(Passed.OTHER_ORIGIN);
      } else if (same != null) {
        passed.add(same.equals(next) ? Passed.DUPLICATE : Passed.CONFLICTING);
      } else {
        read.add(next);
        if (newerCounted) {
          passed.add(Passed.LATE);
        } else {
          counted.add(next);
        }
      }
    }
  }

  /** Each count telescopes alone. */
  Map<Instant, List<Change>> changes() {
    Map<Instant, List<Change>> changes = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      @Nullable Observation known = null;
      for (Observation observation : counted()) {
        if (!observation.counts().isKnown(measure)) {
          continue;
        }
        long value = value(observation, measure);
        if (known == null) {
          add(changes, publishedAt(), new Change(measure, value, Cause.FIRST_SEEN, null));
        } else if (value != value(known, measure)) {
          long delta = value - value(known, measure);
          Cause cause = delta > 0 ? Cause.GROWTH : Cause.CORRECTION;
          add(
              changes,
              observation.observedAt(),
              new Change(measure, delta, cause, known.observedAt()));
        }
        known = observation;
      }
    }
    return changes;
  }

  private static void add(Map<Instant, List<Change>> changes, Instant at, Change change) {
    changes.computeIfAbsent(at, key -> new ArrayList<>()).add(change);
  }

  private static long value(Observation observation, Measure measure) {
    return observation.counts().of(measure).value().orElseThrow();
  }

  List<Gain> gains() {
    List<Gain> gains = new ArrayList<>();
    changes()
        .forEach(
            (at, changes) ->
                gains.add(new Gain(key, at, changes, publishedAt(), path, campaigns, 0)));
    return gains;
  }

  Counts lastKnown() {
    Map<Measure, Count> last = new EnumMap<>(Measure.class);
    for (Observation observation : counted()) {
      for (Measure measure : Measure.values()) {
        if (observation.counts().isKnown(measure)) {
          last.put(measure, observation.counts().of(measure));
        }
      }
    }
    return Counts.of(last);
  }

  /** When it was found removed, if it has not reappeared since. */
  @Nullable Instant removedAt() {
    @Nullable Instant removedAt = null;
    for (Observation observation : counted()) {
      if (!observation.removed()) {
        removedAt = null;
      } else if (removedAt == null) {
        removedAt = observation.observedAt();
      }
    }
    return removedAt;
  }

  PostSummary summary() {
    List<Observation> counted = counted();
    @Nullable Reading kind = null;
    @Nullable Reading text = null;
    @Nullable Reading permalink = null;
    for (Reading reading : readings) {
      kind = reading.kind() == null ? kind : newer(kind, reading);
      permalink = reading.permalink() == null ? permalink : newer(permalink, reading);
      if (mark == null && reading.content() != null && reading.content().text() != null) {
        text = newer(text, reading);
      }
    }
    return new PostSummary(
        key,
        kind == null || kind.kind() == null ? ContentKind.OTHER : kind.kind(),
        text == null || text.content() == null ? null : text.content().text(),
        permalink == null ? null : permalink.permalink(),
        publishedAt(),
        counted.get(counted.size() - 1).observedAt(),
        removedAt(),
        lastKnown(),
        path,
        campaigns,
        0);
  }

  private static Reading newer(@Nullable Reading before, Reading next) {
    return before == null || !next.at().isBefore(before.at()) ? next : before;
  }

  List<Scope> scopes() {
    return Scope.of(key.source(), path, campaigns);
  }
}
