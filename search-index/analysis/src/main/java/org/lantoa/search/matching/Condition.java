package org.lantoa.search.matching;

import java.util.List;

/** A query of a campaign, made ready for judging many posts. */
@FunctionalInterface
interface Condition {
  boolean holds(JudgedPost post);

  static Condition all(List<Condition> conditions) {
    Condition[] parts = conditions.toArray(Condition[]::new);
    return post -> {
      for (Condition part : parts) {
        if (!part.holds(post)) {
          return false;
        }
      }
      return true;
    };
  }

  static Condition any(List<Condition> conditions) {
    Condition[] parts = conditions.toArray(Condition[]::new);
    return post -> {
      for (Condition part : parts) {
        if (part.holds(post)) {
          return true;
        }
      }
      return false;
    };
  }

  /**
   * The same, judged at most once a post.
   *
   * @param number its own, among all that are judged once
   */
  static Condition once(int number, Condition condition) {
    return post -> post.holdsOnce(number, condition);
  }
}
