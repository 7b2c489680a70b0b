package org.lantoa.ingest.connector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** Remembers what was found. */
public final class TestingFindings implements Findings {
  private final Map<PostKey, Content> contents = new LinkedHashMap<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<PostKey> unreachable = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private @Nullable Long followers;
  private int calls;

  /** A post of the answer that could not be taken. */
  public record Refusal(@Nullable PostKey post, String code, String field) {}

  @Override
  public synchronized void called() {
    calls++;
  }

  @Override
  public synchronized void post(Content content, Observation observation) {
    contents.put(content.post(), content);
    observations.add(observation);
  }

  @Override
  public synchronized void unreachable(PostKey post) {
    unreachable.add(post);
  }

  @Override
  public synchronized void refused(@Nullable PostKey post, String code, String field) {
    refusals.add(new Refusal(post, code, field));
  }

  @Override
  public synchronized void followers(long count) {
    followers = count;
  }

  /** How many calls were counted. */
  public synchronized int calls() {
    return calls;
  }

  /** The newest content of each post. */
  public synchronized Map<PostKey, Content> contents() {
    return Map.copyOf(contents);
  }

  /** All observations, in their order. */
  public synchronized List<Observation> observations() {
    return List.copyOf(observations);
  }

  /** What was refused when it was asked for alone. */
  public synchronized List<PostKey> unreachable() {
    return List.copyOf(unreachable);
  }

  /** What could not be taken. */
  public synchronized List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** The followers; absent if nobody told. */
  public synchronized @Nullable Long followers() {
    return followers;
  }

  @Override
  public synchronized String toString() {
    return contents + " " + observations + " " + unreachable + " " + refusals + " " + followers;
  }
}
