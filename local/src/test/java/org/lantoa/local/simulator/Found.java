package org.lantoa.local.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** Keeps what a connector finds. */
final class Found implements Findings {
  final Map<PostKey, Counts> counts = new HashMap<>();
  final Set<PostKey> unreachable = new HashSet<>();
  final Set<String> refusals = new HashSet<>();

  @Override
  public void called() {}

  @Override
  public void post(Content content, Observation observation) {
    counts.put(content.post(), observation.counts());
  }

  @Override
  public void unreachable(PostKey post) {
    unreachable.add(post);
  }

  @Override
  public void refused(@Nullable PostKey post, String code, String field) {
    refusals.add(code + ' ' + field);
  }

  @Override
  public void followers(long followers) {}
}
