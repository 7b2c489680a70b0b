package org.lantoa.search.archive;

import java.time.Instant;
import org.lantoa.model.Tally;

/**
 * What a scope gained from one instant to the next point's width after it.
 *
 * @param start the beginning, inclusive
 * @param gains the sum of the gains dated in it
 * @param postsPublished posts published in it
 */
public record SeriesPoint(Instant start, Tally gains, long postsPublished) {}
