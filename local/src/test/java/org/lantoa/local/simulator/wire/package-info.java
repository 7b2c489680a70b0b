/** Tests of what all simulated platforms have in common. */
@NullMarked
package org.lantoa.local.simulator.wire;

import org.jspecify.annotations.NullMarked;
