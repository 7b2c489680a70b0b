package org.lantoa.stream.totals;

/**
 * What a post adds to the figures of one instant.
 *
 * @param at the date, milliseconds since the epoch
 * @param figures see {@link Figures}; handed over, not copied
 * @param since they hold as of instants after this one: the date itself, or a later date that takes
 *     something away from it, as a post's newest activity does from the one before
 */
public record DatedFigures(long at, long[] figures, long since) {
  /** Figures that hold as soon as their date has passed. */
  public DatedFigures(long at, long[] figures) {
    this(at, figures, at);
  }

  /** With figures of the same instants added; neither is changed. */
  public DatedFigures plus(DatedFigures more) {
    if (at != more.at || since != more.since) {
      throw new IllegalArgumentException("figures of different instants");
    }
    long[] sum = figures.clone();
    Figures.add(sum, more.figures);
    return new DatedFigures(at, sum, since);
  }
}
