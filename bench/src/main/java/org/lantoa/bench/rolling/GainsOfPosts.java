package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.lantoa.model.Cause;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Tick;

/**
 * What the posts of a workload gain, ordered by date. No second ledger: it knows only what the
 * workload does, which never makes a count unknown and never reads a post twice at one instant but
 * to repeat itself.
 */
final class GainsOfPosts implements Workload.Taker {
  // A gain at publication is dated before the observation that brings it, by half a minute.
  private static final long LOOK_BACK = 60_000;

  private final Registry.Lookup lookup;
  private final int campaigns;
  private final GainTaker taker;
  private final Map<PostKey, Post> posts = new HashMap<>();
  private final Map<SourceKey, List<String>> paths = new HashMap<>();
  private final PriorityQueue<Gain> waiting =
      new PriorityQueue<>(Comparator.comparing(Gain::at).thenComparing(Gain::version));
  private long version;

  GainsOfPosts(Registry registry, int campaigns, GainTaker taker) {
    this.lookup = registry.lookup();
    this.campaigns = campaigns;
    this.taker = taker;
  }

  /** Takes gains in the order of their dates. */
  interface GainTaker {
    void take(Gain gain) throws IOException;
  }

  private record Post(List<String> campaigns, Instant at, Counts counts) {}

  @Override
  public void content(Content content) {
    String text = content.text() == null ? "" : content.text();
    List<String> joined = new ArrayList<>();
    for (int campaign = 0; campaign < campaigns; campaign++) {
      if (text.endsWith(MadeUpTexts.hashtag(campaign))
          || text.endsWith(MadeUpTexts.phrase(campaign))) {
        joined.add("dot-" + campaign);
      }
    }
    posts.put(content.post(), new Post(joined, Instant.MIN, Counts.of(Map.of())));
  }

  @Override
  public void observation(Observation observation) throws IOException {
    Post post = posts.get(observation.post());
    if (post == null) {
      throw new IllegalStateException("an observation before its post");
    }
    if (observation.observedAt().isAfter(post.at())) {
      posts.put(
          observation.post(),
          new Post(post.campaigns(), observation.observedAt(), observation.counts()));
      add(observation, post);
      tell(observation.observedAt().minusMillis(LOOK_BACK));
    }
  }

  @Override
  public void tick(Tick tick) {
    // Gains have their own time.
  }

  private void add(Observation observation, Post before) {
    boolean first = before.at().equals(Instant.MIN);
    List<Change> changes = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Count now = observation.counts().of(measure);
      if (now.isKnown()) {
        long value = now.value().orElseThrow();
        if (first) {
          changes.add(new Change(measure, value, Cause.FIRST_SEEN, null));
        } else {
          long delta = value - before.counts().of(measure).value().orElseThrow();
          if (delta != 0) {
            Cause cause = delta > 0 ? Cause.GROWTH : Cause.CORRECTION;
            changes.add(new Change(measure, delta, cause, before.at()));
          }
        }
      }
    }
    if (!changes.isEmpty()) {
      Instant at = first ? observation.publishedAt() : observation.observedAt();
      waiting.add(gain(observation, at, changes, before.campaigns()));
    }
  }

  private Gain gain(
      Observation observation, Instant at, List<Change> changes, List<String> joined) {
    List<String> path =
        paths.computeIfAbsent(
            observation.post().source(),
            source -> lookup.pathOf(source, lookup.dayOf(observation.publishedAt())));
    return new Gain(
        observation.post(), at, changes, observation.publishedAt(), path, joined, version++);
  }

  private void tell(Instant until) throws IOException {
    while (!waiting.isEmpty() && waiting.element().at().isBefore(until)) {
      taker.take(waiting.remove());
    }
  }
}
