/**
 * The made-up pages behind the simulator: sources, posts, and what is true of them at any instant.
 * Enter at {@link org.lantoa.local.simulator.world.World}; time passes as {@link
 * org.lantoa.local.simulator.world.SimulatedClock} says.
 */
@NullMarked
package org.lantoa.local.simulator.world;

import org.jspecify.annotations.NullMarked;
