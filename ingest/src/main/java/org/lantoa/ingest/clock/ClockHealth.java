package org.lantoa.ingest.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the clock does.
 *
 * @param healthy whether the newest tick is fresh and nothing is wrong
 * @param newestTick the newest tick that the brokers confirmed or that the log already had; absent
 *     if there is none
 * @param problem what is wrong and the remedy; absent if nothing is
 */
public record ClockHealth(
    boolean healthy, @Nullable Instant newestTick, @Nullable String problem) {}
