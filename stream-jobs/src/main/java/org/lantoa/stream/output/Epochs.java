package org.lantoa.stream.output;

import java.io.Serializable;

/**
 * Gives each opened output task its epoch. Epochs only grow: a task that opens later gets a higher
 * one, whatever job, attempt or machine it runs in.
 */
@FunctionalInterface
public interface Epochs extends Serializable {
  /**
   * Takes the next epoch.
   *
   * @param task who takes it, for people who read the topic
   * @return 0 or more
   */
  long next(String task);
}
