package org.lantoa.search.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lantoa.model.Measure;

/**
 * What the posts are that a search finds, all of them.
 *
 * @param posts how many there are, exactly
 * @param facets how many of them have each value, the most frequent values first
 * @param years how many were published in each year of the registry's zone, the newest first
 * @param months likewise, for each month
 * @param step how wide the steps of the timeline are
 * @param timeline the steps in which any was published, by time
 */
public record PostOverview(
    long posts,
    Map<PostFacet, List<Value>> facets,
    List<Value> years,
    List<Value> months,
    SeriesStep step,
    List<Step> timeline) {
  /** No posts. */
  public static final PostOverview NONE =
      new PostOverview(0, Map.of(), List.of(), List.of(), SeriesStep.DAY, List.of());

  /** Copies the collections. */
  public PostOverview {
    facets = Map.copyOf(facets);
    years = List.copyOf(years);
    months = List.copyOf(months);
    timeline = List.copyOf(timeline);
  }

  /** The values of a facet. */
  public List<Value> of(PostFacet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /**
   * A value.
   *
   * @param value as the index has it
   * @param posts how many posts have it
   * @param isExact whether there are not more than that
   */
  public record Value(String value, long posts, boolean isExact) {}

  /**
   * What was published in one step, by the last counts.
   *
   * @param start its beginning
   * @param posts how many posts
   * @param sums the sums of the counts that are known
   * @param known of how many posts each count is known
   */
  public record Step(Instant start, long posts, Map<Measure, Long> sums, Map<Measure, Long> known) {
    /** Copies the maps. */
    public Step {
      sums = Map.copyOf(sums);
      known = Map.copyOf(known);
    }
  }
}
