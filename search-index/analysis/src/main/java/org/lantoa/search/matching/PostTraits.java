package org.lantoa.search.matching;

import java.util.List;

/**
 * What a post has beside its text.
 *
 * @param path the unit that it belongs to and the units above, by their ids
 * @param source the source's key
 * @param platform wire name of the platform
 * @param kind wire name of what the post is
 */
public record PostTraits(List<String> path, String source, String platform, String kind) {
  /** Copies the list. */
  public PostTraits {
    path = List.copyOf(path);
  }
}
