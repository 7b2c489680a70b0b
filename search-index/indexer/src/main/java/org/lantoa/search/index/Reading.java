package org.lantoa.search.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Topic;

/**
 * What an indexer reads, and so which indices it writes.
 *
 * @param isOfLog whether it reads what does not depend on a generation: observations, the registry
 *     and what units report
 * @param outputs the generation whose outputs it reads; empty if it reads none
 * @param isShown whether the indices of those outputs are the ones that searches find
 */
public record Reading(boolean isOfLog, Optional<Generation> outputs, boolean isShown) {
  /** All there is where no recompute ever ran. */
  public static final Reading EVERYTHING = new Reading(true, Optional.of(Generation.FIRST), true);

  /** What does not depend on a generation. */
  public static final Reading LOG = new Reading(true, Optional.empty(), true);

  /** The outputs of a generation that is shown. */
  public static Reading shown(Generation generation) {
    return new Reading(false, Optional.of(generation), true);
  }

  /** The outputs of a generation that is being built, which no search finds. */
  public static Reading hidden(Generation generation) {
    return new Reading(false, Optional.of(generation), false);
  }

  /** The consumer group that keeps its place in Kafka; the same for every part of one machine. */
  public String group() {
    return "lantoa-indexer-" + outputs.map(Generation::name).orElse("log");
  }

  /** The generation that its documents are of. */
  Generation generation() {
    return outputs.orElse(Generation.FIRST);
  }

  /** Whether it reads a topic. */
  boolean reads(Topic topic) {
    return topic.isOutput() ? outputs.isPresent() : isOfLog;
  }

  /** The indices that it writes. */
  Set<Indices> families() {
    return Arrays.stream(Indices.values())
        .filter(family -> family.isOutput() ? outputs.isPresent() : isOfLog)
        .collect(Collectors.toSet());
  }
}
