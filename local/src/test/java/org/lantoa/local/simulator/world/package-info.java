/** Tests of the made-up pages and their time. */
@NullMarked
package org.lantoa.local.simulator.world;

import org.jspecify.annotations.NullMarked;
