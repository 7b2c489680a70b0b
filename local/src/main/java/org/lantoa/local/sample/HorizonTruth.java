package org.lantoa.local.sample;

import org.lantoa.model.Tally;

/**
 * What a scope gained within a horizon.
 *
 * @param gains the sum of the gains dated in it
 * @param postsPublished posts published in it
 * @param postsActive posts with a non-zero gain in it
 */
public record HorizonTruth(Tally gains, long postsPublished, long postsActive) {}
