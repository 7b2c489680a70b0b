package org.lantoa.local.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ScopeSums;

/**
 * The newest version of every post, gain and all-time total on the topics; of each only what is
 * added up, so that long logs fit into memory.
 */
final class TopicState {
  private record Post(long version, Counts counts, boolean removed, Placement placement) {}

  private record Delta(long version, long[] deltas, Placement placement) {}

  /** Where a record counts; the same object for all records that count in the same scopes. */
  private record Placement(List<String> path, List<Scope> scopes) {}

  private final Map<Placement, Placement> placements = new HashMap<>();
  private final Map<String, Post> posts = new HashMap<>();
  private final Map<String, Delta> gains = new HashMap<>();
  private final Map<Scope, Total> totals = new HashMap<>();

  void post(PostSummary post) {
    Placement placement = placement(post.path(), post.scopes());
    Post newest = new Post(post.version(), post.counts(), post.removedAt() != null, placement);
    posts.merge(post.id(), newest, (a, b) -> b.version >= a.version ? b : a);
  }

  void gain(Gain gain) {
    long[] deltas = new long[Measure.SLOTS];
    for (Change change : gain.changes()) {
      deltas[change.measure().slot()] = change.delta();
    }
    Delta newest = new Delta(gain.version(), deltas, placement(gain.path(), gain.scopes()));
    gains.merge(gain.id(), newest, (a, b) -> b.version >= a.version ? b : a);
  }

  void total(Total total) {
    if (total.horizon() == Horizon.ALL) {
      totals.merge(total.scope(), total, (a, b) -> b.version() >= a.version() ? b : a);
    }
  }

  private Placement placement(List<String> path, List<Scope> scopes) {
    Placement placement = new Placement(path, scopes);
    return placements.computeIfAbsent(placement, same -> same);
  }

  long postCount() {
    return posts.size();
  }

  long gainCount() {
    return gains.size();
  }

  /** The all-time total of a scope. */
  Optional<Total> total(Scope scope) {
    return Optional.ofNullable(totals.get(scope));
  }

  /** All all-time totals. */
  Collection<Total> totals() {
    return totals.values();
  }

  /** What the posts add up to that came to a unit from directly below it, step by step. */
  Map<Step, ScopeSums> steps() {
    Map<Step, ScopeAdder> adders = new HashMap<>();
    for (Post post : posts.values()) {
      for (Step step : Step.of(post.placement.path())) {
        adder(adders, step).addPost(post.counts, post.removed);
      }
    }
    Map<Step, ScopeSums> sums = new HashMap<>();
    adders.forEach((step, adder) -> sums.put(step, adder.sums()));
    return sums;
  }

  Map<Scope, ScopeFigures> figures() {
    Map<Scope, ScopeAdder> ofPosts = new HashMap<>();
    for (Post post : posts.values()) {
      for (Scope scope : post.placement.scopes()) {
        adder(ofPosts, scope).addPost(post.counts, post.removed);
      }
    }
    Map<Scope, ScopeAdder> ofGains = new HashMap<>();
    for (Delta gain : gains.values()) {
      for (Scope scope : gain.placement.scopes()) {
        adder(ofGains, scope).addGain(gain.deltas);
      }
    }
    return joined(ofPosts, ofGains);
  }

  private Map<Scope, ScopeFigures> joined(
      Map<Scope, ScopeAdder> ofPosts, Map<Scope, ScopeAdder> ofGains) {
    Set<Scope> scopes = new HashSet<>(totals.keySet());
    scopes.addAll(ofPosts.keySet());
    scopes.addAll(ofGains.keySet());
    Map<Scope, ScopeFigures> figures = new HashMap<>();
    for (Scope scope : scopes) {
      ScopeSums gained = adder(ofGains, scope).sums();
      ScopeSums have = adder(ofPosts, scope).sums();
      figures.put(scope, new ScopeFigures(gained, have, totals.get(scope)));
    }
    return figures;
  }

  private static <K> ScopeAdder adder(Map<K, ScopeAdder> adders, K key) {
    return adders.computeIfAbsent(key, first -> new ScopeAdder());
  }
}
