package org.lantoa.dashboards.reported;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Measure;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.search.archive.PeriodFigures;

/**
 * What the system measured for the same unit (all below included) and the same days, of the posts
 * published in them.
 *
 * @param value the measured number; null if no post has it known
 * @param knownPosts of how many posts it is known
 * @param posts how many posts there are
 */
public record Measured(@Nullable Long value, long knownPosts, long posts) {

  /** Whether a reported measure has a measured one to be set beside. */
  static boolean isPossible(ReportedMeasure measure) {
    return measure == ReportedMeasure.POSTS || measure.counterpart().isPresent();
  }

  static Measured of(ReportedMeasure reported, PeriodFigures figures) {
    Optional<Measure> measure = reported.counterpart();
    if (measure.isEmpty()) {
      return new Measured(figures.posts(), figures.posts(), figures.posts());
    }
    return of(measure.get(), figures);
  }

  static Measured of(Measure measure, PeriodFigures figures) {
    long known = figures.knownPosts().of(measure);
    // No posts at all is a sum of zero; posts of which nothing is known are not.
    boolean sayNothing = known == 0 && figures.posts() > 0;
    return new Measured(
        sayNothing ? null : Long.valueOf(figures.sums().of(measure)), known, figures.posts());
  }

  /** Whether the number lacks posts. */
  public boolean isPartial() {
    return value != null && knownPosts < posts;
  }
}
