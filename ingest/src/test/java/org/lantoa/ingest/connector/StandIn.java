package org.lantoa.ingest.connector;

import java.util.List;

/** One platform, as a contract sees it. */
public interface StandIn {
  /** The id of a post, of the form that the platform gives. */
  String postId(int number);

  /** How many posts it lists in one answer at most. */
  int pageSize();

  /** The good answer to a request, as JSON, about all posts that it shows. */
  String answer(StandInServer.Asked asked, List<Shown> posts);

  /** Whether a reading that gets no answer to this is not a whole one. */
  default boolean isEssential(StandInServer.Asked asked) {
    return true;
  }

  /** How many calls the platform counts a request as. */
  default int cost(StandInServer.Asked asked) {
    return 1;
  }

  /** An answer that wants fewer calls. */
  Answer throttling();

  /** The field that a post with {@link Shown.Flaw#COUNT_OF_WRONG_TYPE} is refused for. */
  String damagedField();
}
