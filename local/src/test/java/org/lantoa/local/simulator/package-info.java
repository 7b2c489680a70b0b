/** Tests of the simulator, through HTTP as its users speak to it. */
@NullMarked
package org.lantoa.local.simulator;

import org.jspecify.annotations.NullMarked;
