package org.lantoa.stream.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Total;

/** Sums over posts, each worked out from nothing. */
final class ReferenceFigures {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private record Dated(Instant at, Change change) {}

  /** What one post comes to. */
  private record Line(Instant publishedAt, List<Dated> dated, Counts lastKnown, boolean removed) {
    static Line of(ReferencePost post) {
      List<Dated> dated = new ArrayList<>();
      post.changes()
          .forEach((at, changes) -> changes.forEach(change -> dated.add(new Dated(at, change))));
      return new Line(post.publishedAt(), dated, post.lastKnown(), post.removedAt() != null);
    }
  }

  private ReferenceFigures() {}

  static Outcome of(
      List<ReferencePost> posts,
      @Nullable Instant asOf,
      List<ReferenceModel.Refused> refused,
      long otherOrigin) {
    Outcome outcome = new Outcome();
    Map<Scope, List<Line>> byScope = new TreeMap<>();
    for (ReferencePost post : posts) {
      outcome.put(post.summary());
      post.gains().forEach(outcome::put);
      Line line = Line.of(post);
      post.scopes()
          .forEach(scope -> byScope.computeIfAbsent(scope, s -> new ArrayList<>()).add(line));
    }
    byScope.forEach(
        (scope, members) -> {
          hours(members).forEach(hour -> outcome.put(hour(scope, members, hour)));
          if (asOf != null) {
            for (Horizon horizon : Horizon.values()) {
              outcome.put(total(scope, members, horizon, asOf));
            }
          }
        });
    refused.forEach(record -> outcome.refused(record.reason(), record.place(), record.read()));
    counters(outcome, posts, otherOrigin);
    outcome.counter("refusedRecords", refusedByLedger(refused));
    outcome.counter("corrections", corrections(byScope.getOrDefault(Scope.ALL, List.of())));
    return outcome;
  }

  private static long corrections(List<Line> posts) {
    return posts.stream()
        .flatMap(post -> post.dated.stream())
        .filter(dated -> dated.change.delta() < 0)
        .count();
  }

  // What is malformed is turned away before the ledger; versions of the registry are its own.
  private static long refusedByLedger(List<ReferenceModel.Refused> refused) {
    return refused.stream()
        .filter(r -> r.read() != null || r.place().topic().equals("lantoa.registry"))
        .count();
  }

  private static void counters(Outcome outcome, List<ReferencePost> posts, long otherOrigin) {
    for (ReferencePost.Passed why : ReferencePost.Passed.values()) {
      long count =
          posts.stream().flatMap(post -> post.passed().stream()).filter(why::equals).count();
      switch (why) {
        case OTHER_ORIGIN -> outcome.counter("otherOriginObservations", count + otherOrigin);
        case DUPLICATE -> outcome.counter("duplicateObservations", count);
        case CONFLICTING -> outcome.counter("conflictingObservations", count);
        case LATE -> outcome.counter("lateObservations", count);
      }
    }
  }

  private static Set<Instant> hours(List<Line> members) {
    Set<Instant> hours = new TreeSet<>();
    for (Line post : members) {
      hours.add(hourOf(post.publishedAt));
      post.dated.forEach(dated -> hours.add(hourOf(dated.at)));
    }
    return hours;
  }

  private static Instant hourOf(Instant at) {
    return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), HOUR) * HOUR);
  }

  private static HourlyFigures hour(Scope scope, List<Line> members, Instant hour) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    long published = 0;
    for (Line post : members) {
      post.dated.stream()
          .filter(dated -> hourOf(dated.at).equals(hour))
          .forEach(dated -> sums.merge(dated.change.measure(), dated.change.delta(), Long::sum));
      published += hourOf(post.publishedAt).equals(hour) ? 1 : 0;
    }
    return new HourlyFigures(scope, hour, Tally.of(sums), published, 0);
  }

  /** A date lies in the horizon: [ceil(T, slide) − length, T). */
  private static boolean within(Instant at, Horizon horizon, Instant asOf) {
    if (!horizon.isRolling()) {
      return true;
    }
    long slide = horizon.slide().toMillis();
    long ceiling = asOf.toEpochMilli();
    while (ceiling % slide != 0) {
      ceiling += 60_000; // ticks are whole minutes
    }
    long from = ceiling - horizon.length().toMillis();
    return at.toEpochMilli() >= from && at.isBefore(asOf);
  }

  private static Total total(Scope scope, List<Line> members, Horizon horizon, Instant asOf) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    Map<Measure, Long> known = new EnumMap<>(Measure.class);
    long published = 0;
    long active = 0;
    long removed = 0;
    for (Line post : members) {
      List<Dated> inside = post.dated.stream().filter(d -> within(d.at, horizon, asOf)).toList();
      inside.forEach(dated -> sums.merge(dated.change.measure(), dated.change.delta(), Long::sum));
      for (Measure measure : Measure.values()) {
        if (post.lastKnown.isKnown(measure)) {
          known.merge(measure, 1L, Long::sum);
        }
      }
      published += within(post.publishedAt, horizon, asOf) ? 1 : 0;
      active += inside.stream().anyMatch(dated -> dated.change.delta() != 0) ? 1 : 0;
      removed += post.removed ? 1 : 0;
    }
    return new Total(
        scope,
        horizon,
        asOf,
        Tally.of(sums),
        published,
        active,
        members.size(),
        Tally.of(known),
        removed,
        0);
  }
}
