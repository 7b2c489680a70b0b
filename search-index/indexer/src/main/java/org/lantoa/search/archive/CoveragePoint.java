package org.lantoa.search.archive;

import java.time.Instant;

/**
 * How well sources were watched from one instant to the next point's width after it.
 *
 * @param start the beginning, inclusive
 * @param coverage of the hours of it of which something is known
 */
public record CoveragePoint(Instant start, CoverageSum coverage) {}
