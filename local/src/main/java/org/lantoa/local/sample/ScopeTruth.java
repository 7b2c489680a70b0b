package org.lantoa.local.sample;

import org.lantoa.model.Tally;

/**
 * What a scope has received in all.
 *
 * @param posts its posts
 * @param sums the sum of the last known counts, which is the sum of all gains
 * @param known per measure: of its posts, how many had it known at least once
 * @param removed of its posts, how many are removed
 */
public record ScopeTruth(long posts, Tally sums, Tally known, long removed) {}
