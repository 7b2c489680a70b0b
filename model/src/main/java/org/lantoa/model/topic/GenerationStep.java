package org.lantoa.model.topic;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * One step in the life of the generations of outputs. The steps of the topic, in their order, say
 * which generation is shown and which is being built, so that a recompute that was interrupted goes
 * on where it was.
 *
 * @param at when it was taken
 * @param generation the generation that it is about
 * @param kind what happened
 * @param registryOffset the newest registry version that was weighed when it happened; −1 if none
 *     was published
 */
public record GenerationStep(Instant at, Generation generation, Kind kind, long registryOffset) {

  /** What happens to generations. */
  public enum Kind {
    /** Someone asks for a recompute: a generation after this one is to be built. */
    REQUESTED("requested"),
    /** It is being built. */
    BEGUN("begun"),
    /** It is shown; the one before it is to be removed. */
    LIVE("live"),
    /** It is removed: its topics, indices and checkpoints are gone. */
    RETIRED("retired"),
    /** It was being built and is given up. */
    ABANDONED("abandoned"),
    /** A version of the registry changes nothing that it has counted. */
    WEIGHED("weighed");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** The name used in the topic. */
    public String wireName() {
      return wireName;
    }

    /** Finds a kind by its wire name. */
    public static Optional<Kind> ofWireName(String name) {
      return Arrays.stream(values()).filter(k -> k.wireName.equals(name)).findFirst();
    }
  }

  /** Refuses a time that no record can hold. */
  public GenerationStep {
    Instants.requireMillis("at", at);
  }
}
