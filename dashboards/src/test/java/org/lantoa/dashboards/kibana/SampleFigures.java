package org.lantoa.dashboards.kibana;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Cause;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Total;

/**
 * Five posts of three units in two campaigns, small enough that every figure a panel must show can
 * be added up by hand. The fifth was published long before the others and grew among them.
 */
final class SampleFigures {
  static final PostKey MOST_SHARED = PostKey.parse("facebook:1:11");
  static final PostKey NEVER_SHARED = PostKey.parse("facebook:1:12");
  static final PostKey OF_ANOTHER_COMMUNE = PostKey.parse("facebook:2:21");
  static final PostKey WITHOUT_SHARES = PostKey.parse("youtube:UCtinh:dQw4w9WgXcQ");
  static final PostKey OLD = PostKey.parse("facebook:1:10");

  private static final Instant OBSERVED = Instant.parse("2026-02-02T00:00:00Z");
  private static final List<String> XA_1 = List.of("xa-1", "tinh");

  private final List<PostSummary> posts = new ArrayList<>();
  private final List<Gain> gains = new ArrayList<>();

  SampleFigures() {
    Instant first =
        post(
            MOST_SHARED,
            "2026-01-31T01:10:00Z",
            XA_1,
            List.of("dot-1", "dot-2"),
            counts(7L, 1L, 9L, null));
    gain(first, Map.of(Measure.SHARES, 3L, Measure.COMMENTS, 1L, Measure.REACTIONS, 10L), null);
    gain(
        Instant.parse("2026-01-31T03:20:00Z"),
        Map.of(Measure.SHARES, 4L, Measure.REACTIONS, -1L),
        first);
    Instant second =
        post(
            NEVER_SHARED,
            "2026-01-31T02:05:00Z",
            XA_1,
            List.of("dot-1"),
            counts(0L, null, 5L, null));
    gain(second, Map.of(Measure.SHARES, 0L, Measure.REACTIONS, 5L), null);
    Instant third =
        post(
            OF_ANOTHER_COMMUNE,
            "2026-02-01T05:00:00Z",
            List.of("xa-2", "tinh"),
            List.of(),
            counts(2L, 0L, 1L, 100L));
    gain(
        third,
        Map.of(
            Measure.SHARES, 2L, Measure.COMMENTS, 0L, Measure.REACTIONS, 1L, Measure.VIEWS, 100L),
        null);
    Instant fourth =
        post(
            WITHOUT_SHARES,
            "2026-02-01T06:00:00Z",
            List.of("tinh"),
            List.of(),
            counts(null, 2L, 3L, 50L));
    gain(fourth, Map.of(Measure.COMMENTS, 2L, Measure.REACTIONS, 3L, Measure.VIEWS, 50L), null);
    Instant old = post(OLD, "2025-06-01T00:00:00Z", XA_1, List.of(), counts(101L, 5L, 20L, null));
    gain(old, Map.of(Measure.SHARES, 100L, Measure.COMMENTS, 5L, Measure.REACTIONS, 20L), null);
    gain(Instant.parse("2026-01-31T03:30:00Z"), Map.of(Measure.SHARES, 1L), old);
  }

  List<PostSummary> posts() {
    return posts;
  }

  List<Gain> gains() {
    return gains;
  }

  /** One observation per post, with its last counts. */
  List<Observation> observations() {
    return posts.stream()
        .map(
            post ->
                new Observation(
                    post.post(),
                    CountingOrigin.TEMPLATE,
                    post.publishedAt(),
                    OBSERVED,
                    false,
                    post.counts()))
        .toList();
  }

  /** The gains per scope and hour. */
  Collection<HourlyFigures> hourly() {
    Map<String, HourlyFigures> hours = new TreeMap<>();
    for (Gain gain : gains) {
      Instant hour = gain.at().truncatedTo(ChronoUnit.HOURS);
      for (Scope scope : gain.scopes()) {
        HourlyFigures figures = new HourlyFigures(scope, hour, tally(gain), 0, 1);
        hours.merge(
            figures.id(),
            figures,
            (a, b) -> new HourlyFigures(scope, hour, a.gains().plus(b.gains()), 0, 1));
      }
    }
    return hours.values();
  }

  /** All-time totals, and those of a horizon that no panel shows, with other figures. */
  List<Total> totals() {
    Map<Scope, Tally> gained = new TreeMap<>();
    gains.forEach(g -> g.scopes().forEach(s -> gained.merge(s, tally(g), Tally::plus)));
    List<Total> totals = new ArrayList<>();
    gained.forEach(
        (scope, tally) -> {
          totals.add(total(scope, Horizon.ALL, tally));
          totals.add(total(scope, Horizon.WEEK, tally.plus(tally)));
        });
    return totals;
  }

  private Total total(Scope scope, Horizon horizon, Tally tally) {
    List<PostSummary> members = posts.stream().filter(p -> p.scopes().contains(scope)).toList();
    Map<Measure, Long> known = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      known.put(measure, members.stream().filter(p -> p.counts().isKnown(measure)).count());
    }
    return new Total(scope, horizon, OBSERVED, tally, 0, 0, members.size(), Tally.of(known), 0, 1);
  }

  private Instant post(
      PostKey key, String publishedAt, List<String> path, List<String> campaigns, Counts counts) {
    Instant published = Instant.parse(publishedAt);
    posts.add(
        new PostSummary(
            key,
            ContentKind.STATUS,
            "Tin " + key.postId(),
            null,
            published,
            OBSERVED,
            null,
            counts,
            path,
            campaigns,
            1));
    return published;
  }

  /** A gain of the post that was added last. */
  private void gain(Instant at, Map<Measure, Long> deltas, @Nullable Instant since) {
    PostSummary post = posts.get(posts.size() - 1);
    List<Change> changes = new ArrayList<>();
    deltas.forEach(
        (measure, delta) -> {
          Cause later = delta < 0 ? Cause.CORRECTION : Cause.GROWTH;
          changes.add(new Change(measure, delta, since == null ? Cause.FIRST_SEEN : later, since));
        });
    gains.add(
        new Gain(post.post(), at, changes, post.publishedAt(), post.path(), post.campaigns(), 1));
  }

  private static Tally tally(Gain gain) {
    Map<Measure, Long> sums = new TreeMap<>();
    gain.changes().forEach(change -> sums.put(change.measure(), change.delta()));
    return Tally.of(sums);
  }

  private static Counts counts(
      @Nullable Long shares,
      @Nullable Long comments,
      @Nullable Long reactions,
      @Nullable Long views) {
    Map<Measure, Count> counts = new TreeMap<>();
    put(counts, Measure.SHARES, shares);
    put(counts, Measure.COMMENTS, comments);
    put(counts, Measure.REACTIONS, reactions);
    put(counts, Measure.VIEWS, views);
    return Counts.of(counts);
  }

  private static void put(Map<Measure, Count> counts, Measure measure, @Nullable Long value) {
    if (value != null) {
      counts.put(measure, Count.of(value));
    }
  }
}
