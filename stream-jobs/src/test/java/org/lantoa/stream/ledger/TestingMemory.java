package org.lantoa.stream.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The memory of one post, on the heap. */
final class TestingMemory implements PostMemory {
  private @Nullable PostState post;
  private @Nullable PostText text;
  private @Nullable List<String> forgotten;
  private List<Waiting> waiting = List.of();
  private final List<DatedChanges> growth = new ArrayList<>();
  private final Map<Long, Long> seen = new HashMap<>();

  @Override
  public @Nullable PostState post() {
    return post;
  }

  @Override
  public void keep(PostState state) {
    post = state;
  }

  @Override
  public @Nullable PostText text() {
    return text;
  }

  @Override
  public void keep(PostText state) {
    text = state;
  }

  @Override
  public @Nullable List<String> forgotten() {
    return forgotten;
  }

  @Override
  public void forget(List<String> campaigns) {
    forgotten = List.copyOf(campaigns);
  }

  @Override
  public List<Waiting> waiting() {
    return waiting;
  }

  @Override
  public void keepWaiting(List<Waiting> left) {
    waiting = List.copyOf(left);
  }

  @Override
  public List<DatedChanges> growth() {
    return List.copyOf(growth);
  }

  @Override
  public void addGrowth(DatedChanges changes) {
    growth.add(changes);
  }

  @Override
  public void forgetGrowth() {
    growth.clear();
  }

  @Override
  public Seen seen(long observedAt, long fingerprint) {
    @Nullable Long found = seen.get(observedAt);
    if (found == null) {
      return Seen.NEVER;
    }
    return found == fingerprint ? Seen.SAME : Seen.OTHER;
  }

  @Override
  public void remember(long observedAt, long fingerprint) {
    seen.put(observedAt, fingerprint);
  }
}
