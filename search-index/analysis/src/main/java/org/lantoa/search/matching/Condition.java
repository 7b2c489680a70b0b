package org.lantoa.search.matching;

import java.util.List;

/** A query of a campaign, made ready for judging many posts. */
@FunctionalInterface
interface Condition {
  boolean holds(JudgedPost post);

  static Condition all(List<Condition> parts) {
    return post -> {
      for (Condition part : parts) {
        if (!part.holds(post)) {
          return false;
        }
      }
      return true;
    };
  }

  static Condition any(List<Condition> parts) {
    return post -> {
      for (Condition part : parts) {
        if (part.holds(post)) {
          return true;
        }
      }
      return false;
    };
  }
}
