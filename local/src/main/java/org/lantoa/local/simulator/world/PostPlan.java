package org.lantoa.local.simulator.world;

import java.util.Map;
import java.util.Set;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Measure;

/**
 * A post as planned.
 *
 * @param text empty if it has none
 * @param finals what its counts grow to
 * @param hidden what its owner or the platform does not show
 * @param pace 1 for a plain post, less for a slower one
 */
record PostPlan(
    ContentKind kind, String text, Map<Measure, Long> finals, Set<Measure> hidden, double pace) {}
