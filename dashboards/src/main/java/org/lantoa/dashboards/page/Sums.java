package org.lantoa.dashboards.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.PeriodFigures;

/**
 * Posts and what they received. A sum that no post has known is null, never 0.
 *
 * @param posts the posts, removed ones included
 * @param removedPosts of {@code posts}, how many are removed now
 * @param shares lượt chia sẻ
 * @param comments lượt bình luận
 * @param reactions lượt cảm xúc
 * @param views lượt xem
 * @param unknown per measure: how many of {@code posts} do not have it known; measures that all
 *     have known are left out
 */
public record Sums(
    long posts,
    long removedPosts,
    @Nullable Long shares,
    @Nullable Long comments,
    @Nullable Long reactions,
    @Nullable Long views,
    Map<String, Long> unknown) {

  /** A scope in which nothing was counted yet. */
  public static Sums none() {
    return new Sums(0, 0, null, null, null, null, Map.of());
  }

  static Sums of(Total total) {
    return of(total.posts(), total.removedPosts(), total.gains(), total.knownPosts());
  }

  static Sums of(PeriodFigures figures) {
    return of(figures.posts(), figures.removedPosts(), figures.sums(), figures.knownPosts());
  }

  private static Sums of(long posts, long removed, Tally sums, Tally known) {
    Map<String, Long> unknown = new LinkedHashMap<>();
    for (Measure measure : Measure.main()) {
      if (known.of(measure) < posts) {
        unknown.put(measure.wireName(), posts - known.of(measure));
      }
    }
    return new Sums(
        posts,
        removed,
        sum(Measure.SHARES, sums, known),
        sum(Measure.COMMENTS, sums, known),
        sum(Measure.REACTIONS, sums, known),
        sum(Measure.VIEWS, sums, known),
        unknown);
  }

  private static @Nullable Long sum(Measure measure, Tally sums, Tally known) {
    return known.of(measure) == 0 ? null : Long.valueOf(sums.of(measure));
  }

  /** The sum of one of the four main measures; null if unknown. */
  public @Nullable Long of(Measure measure) {
    return switch (measure) {
      case SHARES -> shares;
      case COMMENTS -> comments;
      case REACTIONS -> reactions;
      case VIEWS -> views;
      default -> throw new IllegalArgumentException("pages do not show " + measure.wireName());
    };
  }

  /** Whether the sum is of some posts only, because others do not have the measure known. */
  public boolean isPartial(Measure measure) {
    return of(measure) != null && unknown.containsKey(measure.wireName());
  }

  /** How many posts have the measure known. */
  public long knownPosts(Measure measure) {
    return posts - unknown.getOrDefault(measure.wireName(), 0L);
  }
}
