/**
 * The simulator: a server on this machine that answers as the platforms would, for made-up pages
 * whose true counts are known at any instant. Enter at {@link
 * org.lantoa.local.simulator.PlatformSimulator}.
 */
@NullMarked
package org.lantoa.local.simulator;

import org.jspecify.annotations.NullMarked;
