package org.lantoa.stream.totals;

/**
 * What a post adds to the figures of one instant.
 *
 * @param at the date, milliseconds since the epoch
 * @param figures see {@link Figures}; handed over, not copied
 */
public record DatedFigures(long at, long[] figures) {}
