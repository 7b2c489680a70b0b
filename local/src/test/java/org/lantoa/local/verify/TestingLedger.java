package org.lantoa.local.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantoa.model.Cause;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Total;

/** Posts with their gains, and the totals that follow from them when nothing is wrong. */
final class TestingLedger {
  private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

  private final Map<String, PostSummary> posts = new LinkedHashMap<>();
  private final Map<String, Gain> gains = new LinkedHashMap<>();

  /** Adds a post that had some counts at first and has others now. */
  void add(String key, List<String> path, List<String> campaigns, Counts first, Counts last) {
    Instant published = Instant.parse("2026-01-10T02:00:00Z");
    Instant later = published.plusSeconds(86_400);
    PostSummary post =
        new PostSummary(
            PostKey.parse(key),
            ContentKind.STATUS,
            "Bài " + key,
            null,
            published,
            later,
            null,
            last,
            path,
            campaigns,
            2);
    posts.put(post.id(), post);
    put(new Gain(post.post(), published, first(first), published, path, campaigns, 1));
    List<Change> grown = grown(first, last, published);
    if (!grown.isEmpty()) {
      put(new Gain(post.post(), later, grown, published, path, campaigns, 2));
    }
  }

  private void put(Gain gain) {
    gains.put(gain.id(), gain);
  }

  private static List<Change> first(Counts counts) {
    return Arrays.stream(Measure.values())
        .filter(counts::isKnown)
        .map(m -> new Change(m, counts.of(m).value().orElseThrow(), Cause.FIRST_SEEN, null))
        .toList();
  }

  private static List<Change> grown(Counts first, Counts last, Instant since) {
    List<Change> changes = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      if (first.isKnown(measure)) {
        long delta = last.values()[measure.slot()] - first.values()[measure.slot()];
        if (delta != 0) {
          Cause cause = delta > 0 ? Cause.GROWTH : Cause.CORRECTION;
          changes.add(new Change(measure, delta, cause, since));
        }
      }
    }
    return changes;
  }

  List<PostSummary> posts() {
    return List.copyOf(posts.values());
  }

  List<Gain> gains() {
    return List.copyOf(gains.values());
  }

  /** The all-time totals of all scopes. */
  List<Total> totals() {
    Map<Scope, ScopeAdder> adders = new HashMap<>();
    for (PostSummary post : posts.values()) {
      for (Scope scope : post.scopes()) {
        adders
            .computeIfAbsent(scope, s -> new ScopeAdder())
            .addPost(post.counts(), post.removedAt() != null);
      }
    }
    List<Total> totals = new ArrayList<>();
    adders.forEach((scope, adder) -> totals.add(total(scope, adder)));
    return totals;
  }

  private static Total total(Scope scope, ScopeAdder adder) {
    var sums = adder.sums();
    return total(scope, sums.documents(), sums.sums(), sums.known());
  }

  static Total total(Scope scope, long posts, Tally gains, Tally known) {
    return new Total(scope, Horizon.ALL, AS_OF, gains, posts, posts, posts, known, 0, 5);
  }
}
