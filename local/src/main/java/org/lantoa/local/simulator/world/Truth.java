package org.lantoa.local.simulator.world;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/** What is true at any instant, asked past all limits and faults. */
public final class Truth {
  private final List<SimulatedSource> sources;
  private final Map<SourceKey, List<SimulatedPost>> posts;

  Truth(List<SimulatedSource> sources, Map<SourceKey, List<SimulatedPost>> posts) {
    this.sources = sources;
    this.posts = posts;
  }

  /**
   * A post at an instant.
   *
   * @param removed whether it has been removed by then
   * @param counts as its platform would tell them; of a removed post the last there were
   */
  public record PostTruth(PostKey post, Instant publishedAt, boolean removed, Counts counts) {}

  /**
   * All posts of a source at an instant.
   *
   * @param posts how many have been published, removed ones included
   * @param removed how many of them have been removed
   * @param followers how many follow it
   * @param sums per measure the sum of what is known; a measure that no post has is missing
   */
  public record SourceTruth(int posts, int removed, long followers, Map<Measure, Long> sums) {
    /** Copies the map. */
    public SourceTruth {
      sums = Map.copyOf(sums);
    }
  }

  /** All posts that have been published by an instant, removed ones included. */
  public List<PostTruth> posts(Instant at) {
    return sources.stream().flatMap(source -> posts(source.key(), at).stream()).toList();
  }

  /** The posts of one source that have been published by an instant, removed ones included. */
  public List<PostTruth> posts(SourceKey source, Instant at) {
    return posts.getOrDefault(source, List.of()).stream()
        .filter(post -> !post.publishedAt().isAfter(at))
        .map(post -> truth(post, at))
        .toList();
  }

  /** One post; empty if it has not been published by then. */
  public Optional<PostTruth> post(PostKey key, Instant at) {
    return posts.getOrDefault(key.source(), List.of()).stream()
        .filter(post -> post.key().equals(key) && !post.publishedAt().isAfter(at))
        .findFirst()
        .map(post -> truth(post, at));
  }

  /** Each source and what its posts add up to. */
  public Map<SourceKey, SourceTruth> sources(Instant at) {
    Map<SourceKey, SourceTruth> truths = new LinkedHashMap<>();
    for (SimulatedSource source : sources) {
      List<PostTruth> all = posts(source.key(), at);
      int removed = (int) all.stream().filter(PostTruth::removed).count();
      truths.put(
          source.key(), new SourceTruth(all.size(), removed, source.followersAt(at), sums(all)));
    }
    return truths;
  }

  private static PostTruth truth(SimulatedPost post, Instant at) {
    return new PostTruth(post.key(), post.publishedAt(), post.isRemovedAt(at), post.countsAt(at));
  }

  private static Map<Measure, Long> sums(List<PostTruth> posts) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    for (PostTruth post : posts) {
      for (Measure measure : Measure.values()) {
        Count count = post.counts().of(measure);
        count.value().ifPresent(value -> sums.merge(measure, value, Long::sum));
      }
    }
    return sums;
  }
}
