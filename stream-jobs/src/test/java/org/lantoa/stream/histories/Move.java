package org.lantoa.stream.histories;

import java.util.List;

/** A step of a random history before it has its place in time and log. */
sealed interface Move {
  /** The clock goes on; only the marked partitions hear it. */
  record Clock(int minutes, int marks) implements Move {}

  /**
   * An observation.
   *
   * @param post number in {@link Universe#posts}
   * @param seconds by how much it is newer than the clock; negative: older
   * @param sincePublication whether the seconds count from publication instead
   * @param values per measure; below zero: unknown
   * @param kind 0 plain, 1 of another origin, 2 removed, 3 with another publication time
   */
  record Observe(int post, int seconds, boolean sincePublication, List<Integer> values, int kind)
      implements Move {}

  /**
   * A content.
   *
   * @param text number in {@link Universe#TEXTS}; below zero: none
   * @param seconds by how much it was read before the clock
   */
  record Say(int post, int text, int seconds, int kind) implements Move {}

  /**
   * A text is erased.
   *
   * @param seconds by how much before the clock
   * @param told number in {@link Universe#MARKS} of what the mark says; below zero: what the
   *     archive says
   */
  record Forget(int post, int seconds, int told) implements Move {}

  /** Some of the last records come again. */
  record Again(int back, int count) implements Move {}

  /** A registry; below zero: one that cannot be read. */
  record Publish(int registry) implements Move {}

  record Garbage(int log) implements Move {}

  /** The job stops, something is published or not, and it starts with so many tasks. */
  record Restart(int tasks, List<Integer> registries) implements Move {}

  record Crash(int tasks, long seed, int after) implements Move {}

  record Plain(Step step) implements Move {}
}
