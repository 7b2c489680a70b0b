package org.lantoa.search.archive;

/**
 * How well sources were watched, added up over the hours of which something is known. An hour
 * without a record is not among them: of it nothing is known, neither that it was covered nor that
 * it was not.
 *
 * @param covered minutes in which a source's newest complete good poll was younger than its bound;
 *     0 to {@code minutes}
 * @param minutes minutes of which something is known, each source for itself
 * @param hours hours of which something is known, each source for itself
 */
public record CoverageSum(long covered, long minutes, long hours) {
  /** Nothing is known. */
  public static final CoverageSum NONE = new CoverageSum(0, 0, 0);

  private static final int WHOLE = 100;

  /** Refuses more covered minutes than there are. */
  public CoverageSum {
    if (covered < 0 || covered > minutes || hours < 0) {
      throw new IllegalArgumentException(
          covered + " of " + minutes + " minutes in " + hours + " hours is no coverage");
    }
  }

  /** Both together; they must not share an hour of a source. */
  public CoverageSum plus(CoverageSum other) {
    return new CoverageSum(covered + other.covered, minutes + other.minutes, hours + other.hours);
  }

  /** Whether anything is known. */
  public boolean isKnown() {
    return minutes > 0;
  }

  /** Whether a known minute is not covered. */
  public boolean isPartial() {
    return covered < minutes;
  }

  /**
   * The covered share in percent, rounded down, so that only what is whole shows as 100.
   *
   * @throws IllegalStateException if nothing is known
   */
  public int percent() {
    if (!isKnown()) {
      throw new IllegalStateException("nothing is known, which is no percentage");
    }
    return (int) (covered * WHOLE / minutes);
  }
}
