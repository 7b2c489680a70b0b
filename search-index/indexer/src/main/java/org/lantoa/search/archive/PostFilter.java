package org.lantoa.search.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * Which posts are looked at; what is absent does not restrict.
 *
 * @param unit a unit, with all below it
 * @param source one source
 * @param campaign one campaign
 * @param platform one platform
 * @param from the first day of publication, inclusive, in the registry's zone
 * @param to the last day of publication, inclusive
 */
public record PostFilter(
    @Nullable String unit,
    @Nullable SourceKey source,
    @Nullable String campaign,
    @Nullable Platform platform,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** All posts. */
  public static final PostFilter NONE = new PostFilter(null, null, null, null, null, null);

  /** Refuses an end before the beginning. */
  public PostFilter {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends on " + to + " before " + from);
    }
  }

  /** The posts of a unit, and of all below it, that were published in a period. */
  public static PostFilter ofUnit(String unit, LocalDate from, LocalDate to) {
    return new PostFilter(unit, null, null, null, from, to);
  }
}
