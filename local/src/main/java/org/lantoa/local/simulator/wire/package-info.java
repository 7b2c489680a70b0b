/**
 * What all simulated platforms have in common: requests, answers, tokens, limits and faults. Each
 * platform implements {@link org.lantoa.local.simulator.wire.PlatformApi}.
 */
@NullMarked
package org.lantoa.local.simulator.wire;

import org.jspecify.annotations.NullMarked;
