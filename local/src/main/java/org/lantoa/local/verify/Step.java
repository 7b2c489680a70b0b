package org.lantoa.local.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step of a post's path upwards.
 *
 * @param below the unit below; empty where the post itself enters the path
 * @param above the unit above; empty at the top, where everything is
 */
record Step(Optional<String> below, Optional<String> above) {

  /** The steps of a path from the post to the top; one for a post without a path. */
  static List<Step> of(List<String> path) {
    List<Step> steps = new ArrayList<>();
    Optional<String> below = Optional.empty();
    for (String unit : path) {
      steps.add(new Step(below, Optional.of(unit)));
      below = Optional.of(unit);
    }
    steps.add(new Step(below, Optional.empty()));
    return steps;
  }
}
