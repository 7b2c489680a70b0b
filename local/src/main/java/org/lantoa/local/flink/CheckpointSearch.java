package org.lantoa.local.flink;

import java.util.List;

/** What a search for the newest loadable checkpoint came to. */
public sealed interface CheckpointSearch {

  /** No checkpoint was ever completed here: there is no state to lose. */
  record NeverAny() implements CheckpointSearch {}

  /**
   * The newest that loads.
   *
   * @param checkpoint the one to start from
   * @param unloadable newer ones that do not load
   */
  record Found(RetainedCheckpoint checkpoint, List<Unloadable> unloadable)
      implements CheckpointSearch {
    /** Copies the list. */
    public Found {
      unloadable = List.copyOf(unloadable);
    }
  }

  /**
   * There are some, and none loads.
   *
   * @param unloadable all of them, newest first
   */
  record NoneLoads(List<Unloadable> unloadable) implements CheckpointSearch {
    /** Copies the list. */
    public NoneLoads {
      unloadable = List.copyOf(unloadable);
    }
  }

  /**
   * A checkpoint that does not load.
   *
   * @param checkpoint which one
   * @param problem why, in English: it comes from Flink
   */
  record Unloadable(RetainedCheckpoint checkpoint, String problem) {}
}
